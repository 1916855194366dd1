package dev.braid.internal.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server has printed, and what it says of why it ended. */
final class ServerOutput {

    /** Causes in the server's words, the more telling ones first, each with what to do. */
    private static final List<Cause> CAUSES = List.of(
            new Cause(
                    "java\\.lang\\.OutOfMemoryError[^\\r\\n]*|(?:Too small|Initial heap size)[^\\r\\n]*",
                    "ran out of memory",
                    "give it a larger heap, by ES_JAVA_OPTS=-Xmx1g in its config"),
            new Cause("No space left on device", "found its disk full", "free some of it"),
            new Cause(
                    "(?:unknown setting|Failed to parse value) \\[[^\\r\\n]*?(?=please check|\\R)",
                    "found a wrong setting",
                    "correct it in its config"),
            new Cause(
                    "Failed to bind to [^\\r\\n]*",
                    "found a port in use",
                    "end what listens there, or leave the port to the server"),
            new Cause("can ?not run elasticsearch as root", "refuses to run as root", "run the tests as another user"),
            new Cause(
                    "bootstrap check failure \\[1\\][^\\r\\n]*",
                    "refuses what it found on this machine",
                    "correct that, or its config"),
            new Cause(
                    "The minimum required Java version is [^\\r\\n]*",
                    "refuses this JVM",
                    "run the tests by a newer one, or take an older distribution"),
            new Cause(
                    "java\\.lang\\.IllegalArgumentException: [^\\r\\n]*",
                    "found a wrong setting",
                    "correct it in its config"));

    private final String text;

    private ServerOutput(String text) {
        this.text = text;
    }

    static ServerOutput read(Path file) {
        try {
            return new ServerOutput(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new ServerOutput("its output cannot be read (" + e + ")");
        }
    }

    /** Why it ended, and what to do, where one of the known causes is found. */
    Optional<String> cause() {
        for (Cause cause : CAUSES) {
            Matcher words = Pattern.compile(cause.pattern).matcher(text);
            if (words.find()) {
                return Optional.of(cause.meaning + " (" + words.group().strip() + "); " + cause.remedy);
            }
        }
        return Optional.empty();
    }

    String text() {
        return text;
    }

    private record Cause(String pattern, String meaning, String remedy) {}
}
