package dev.braid.internal.server;

import java.util.List;

/** The end of a server's log, short enough for a message. */
public final class LastLines {

    private static final int LINES = 30;
    private static final int LONGEST = 400;

    private LastLines() {}

    public static String of(String log) {
        List<String> lines = log.lines()
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line)
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
