package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.internal.server.UniqueNames;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a topic can have: a broker that refuses one does not say why. */
final class TopicNames {

    private static final int LONGEST = 249;
    private static final String LETTERS = "ASCII letters, digits, `.`, `_` and `-`";
    private static final Pattern FORBIDDEN = Pattern.compile("[^a-zA-Z0-9._-]");

    private TopicNames() {}

    /** The name itself. */
    static String require(String name) {
        return require(name, LONGEST, "");
    }

    /** The name itself, if a unique one can be made of it. */
    static String requireForUnique(String name) {
        return require(name, LONGEST - UniqueNames.ADDED, ", since `unique` adds " + UniqueNames.ADDED);
    }

    private static String require(String name, int longest, String why) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw wrong(
                    name, "found this name", "a name of " + LETTERS + ", but neither `.` nor `..`", "give it another");
        }
        Matcher forbidden = FORBIDDEN.matcher(name);
        if (forbidden.find()) {
            throw wrong(name, "found \"" + forbidden.group() + "\" in this name", LETTERS + " only", "correct it");
        }
        if (name.length() > longest) {
            throw wrong(name, "found " + name.length() + " characters", "at most " + longest + why, "shorten it");
        }
        return name;
    }

    private static BraidException wrong(String name, String found, String expected, String advice) {
        return new BraidException("topic \"" + name + "\": " + found + ", expected " + expected + "; " + advice);
    }
}
