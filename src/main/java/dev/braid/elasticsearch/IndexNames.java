package dev.braid.elasticsearch;

import dev.braid.BraidException;
import dev.braid.internal.server.UniqueNames;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which names an index can have: asked before a server refuses one, since many of its requests take patterns as well. */
final class IndexNames {

    private static final int MOST_BYTES = 255;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/*?\"<>|\\s,#:]");

    private IndexNames() {}

    /** The name itself. */
    static String require(String name) {
        return require(name, MOST_BYTES, "");
    }

    /** The name itself, if a unique one can be made of it. */
    static String requireForUnique(String name) {
        return require(name, MOST_BYTES - UniqueNames.ADDED, ", since `unique` adds " + UniqueNames.ADDED);
    }

    private static String require(String name, int mostBytes, String why) {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            throw wrong(name, "no upper case", "write `" + name.toLowerCase(Locale.ROOT) + "`");
        }
        Matcher forbidden = FORBIDDEN.matcher(name);
        if (forbidden.find()) {
            throw wrong(name, "no `" + forbidden.group() + "` in it", "leave it out");
        }
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw wrong(name, "a name", "give it one");
        }
        if (name.startsWith("_") || name.startsWith("-") || name.startsWith("+")) {
            throw wrong(name, "no `" + name.charAt(0) + "` at its beginning", "leave it out");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            throw wrong(name, "at most " + mostBytes + " bytes" + why, "shorten it");
        }
        return name;
    }

    private static BraidException wrong(String name, String expected, String advice) {
        return new BraidException("index \"" + name + "\": found this name, expected " + expected + "; " + advice);
    }
}
