package dev.braid.faults.sequence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what processes have noted, and finds ids that came twice, or came back. */
final class IdChecker {

    private static final int SHOWN = 20;

    private final BitSet seen = new BitSet();
    private final List<String> findings = new ArrayList<>();
    private final List<String> endings = new ArrayList<>();

    /** The notes of one process. */
    void read(Path notes) {
        Map<String, Long> lastOfThread = new LinkedHashMap<>();
        for (String line : lines(notes)) {
            int space = line.indexOf(' ');
            String thread = line.substring(0, space);
            String text = line.substring(space + 1);
            if (text.startsWith("sequence ")) {
                endings.add(text);
            } else {
                take(notes + " thread " + thread, Long.parseLong(text), lastOfThread);
            }
        }
    }

    private void take(String who, long id, Map<String, Long> lastOfThread) {
        Long last = lastOfThread.put(who, id);
        if (last != null && last >= id) {
            find(who + ": " + id + " after " + last);
        }
        if (seen.get(Math.toIntExact(id))) {
            find(who + ": " + id + " twice");
        }
        seen.set(Math.toIntExact(id));
    }

    private void find(String finding) {
        if (findings.size() < SHOWN) {
            findings.add(finding);
        }
    }

    /** Without a line whose end was not written. */
    private static List<String> lines(Path notes) {
        try {
            String text = Files.exists(notes) ? Files.readString(notes) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of what is wrong. */
    List<String> findings() {
        return findings;
    }

    /** Why threads stopped by themselves. */
    List<String> endings() {
        return endings;
    }

    /** How many ids below this one nobody has noted. */
    long missingBelow(long next) {
        return next - 1 - seen.get(0, Math.toIntExact(next)).cardinality();
    }

    long highest() {
        return seen.length() - 1L;
    }
}
