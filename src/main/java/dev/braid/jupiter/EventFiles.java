package dev.braid.jupiter;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.MediaType;

/** Writes what targets of a failed test were given into files of its output directory. */
final class EventFiles {

    static final long MOST_EVENTS = 100_000;

    private static final String SAFE = ".0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LONGEST_NAME = 120;
    private static final String SUFFIX = ".ndjson";

    private final ExtensionContext context;
    private final Set<String> names = new HashSet<>();

    EventFiles(ExtensionContext context) {
        this.context = context;
    }

    /** Says how many events were handed over, and where they are to be found. */
    String publish(Injected injected) {
        long handedOver = injected.handout().handedOver();
        if (handedOver == 0) {
            return "no event was handed over";
        }
        String events = events(injected, handedOver);
        try {
            Path file = write(injected, Math.min(handedOver, MOST_EVENTS));
            // For servers that know nothing of JUnit's published files.
            System.out.println("[[ATTACHMENT|" + file + "]]");
            return events + ": " + file;
        } catch (RuntimeException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            return events + ", not published: " + reason.getMessage();
        }
    }

    private static String events(Injected injected, long handedOver) {
        String start = injected.startedNow() ? " since " + injected.handout().start() : "";
        if (handedOver > MOST_EVENTS) {
            return "the first " + MOST_EVENTS + " of " + handedOver + " events" + start;
        }
        return (handedOver == 1 ? "1 event" : handedOver + " events") + start;
    }

    /** Made anew, so that a test that passes pays nothing for it. */
    @SuppressWarnings("deprecation") // by JUnit 5.14, for a type that 5.12 and 5.13 do not have
    private Path write(Injected injected, long count) {
        Path[] written = new Path[1];
        context.publishFile(name(injected.target()), MediaType.create("application", "x-ndjson"), file -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                injected.again().count(count).writeTo(out);
            }
            written[0] = file.toAbsolutePath();
        });
        return written[0];
    }

    /** Letters that every file system takes. */
    private String name(Target target) {
        StringBuilder name = new StringBuilder();
        for (char c : target.place().toCharArray()) {
            if (SAFE.indexOf(c) >= 0) {
                name.append(c);
            } else if (name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        }
        String base = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        String unique = base;
        for (int i = 2; !names.add(unique); i++) {
            unique = base + "-" + i;
        }
        return unique + SUFFIX;
    }
}
