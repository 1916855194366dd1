package dev.braid.internal.container;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message at the bottom of an exception, in Docker's own words where it is Docker's. */
final class Words {

    private static final Pattern OF_DOCKER = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private Words() {}

    static String of(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = String.valueOf(root.getMessage()).strip();
        Matcher message = OF_DOCKER.matcher(text);
        return message.find() ? message.group(1).replace("\\\"", "\"").strip() : text;
    }
}
