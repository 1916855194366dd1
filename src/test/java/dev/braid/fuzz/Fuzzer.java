package dev.braid.fuzz;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.Generator;
import dev.braid.SpecificationFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs damaged specifications, and tells those that neither work nor end in an exception of ours, or take too long.
 *
 * <p>Arguments: the first seed, and how many. A finding's seed alone gives it again.
 */
final class Fuzzer {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration HOPELESS = Duration.ofSeconds(20);
    private static final int EVENTS = 20;

    private final List<Subject> subjects;
    private final AtomicLong begun = new AtomicLong();
    private volatile long seed;
    private long accepted;
    private long refused;
    private long findings;

    private Fuzzer(List<Subject> subjects) {
        this.subjects = subjects;
    }

    public static void main(String[] arguments) throws IOException {
        long first = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        Path folder = Files.createTempDirectory("braid-fuzz");
        try {
            List<Subject> subjects = new ArrayList<>();
            for (Path file : SpecificationFiles.all()) {
                subjects.addAll(Subject.of(file, folder));
            }
            new Fuzzer(subjects).run(first, count);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void run(long first, long count) throws IOException {
        Thread watchdog = new Thread(this::watch, "watchdog");
        watchdog.setDaemon(true);
        begun.set(System.nanoTime());
        warmUp();
        watchdog.start();
        for (long next = first; next < first + count; next++) {
            seed = next;
            Path specification =
                    subjects.get(Math.floorMod(seed, subjects.size())).damage(new Mutator(seed));
            begun.set(System.nanoTime());
            @Nullable Throwable thrown = attempt(specification);
            Duration taken = Duration.ofNanos(System.nanoTime() - begun.get());
            judge(thrown, taken);
        }
        System.out.print(accepted + " ran, " + refused + " were refused, " + findings + " findings\n");
    }

    /** What is loaded once is no part of a document's time. */
    private void warmUp() throws IOException {
        for (Subject subject : subjects) {
            attempt(subject.intact());
        }
    }

    private static @Nullable Throwable attempt(Path specification) {
        try {
            Iterator<Event> events = Generator.of(specification).count(EVENTS).iterator();
            while (events.hasNext()) {
                events.next().toJson();
            }
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    private void judge(@Nullable Throwable thrown, Duration taken) {
        if (thrown == null) {
            accepted++;
        } else if (thrown instanceof BraidException) {
            refused++;
        } else {
            find(String.valueOf(thrown));
            thrown.printStackTrace(System.out);
        }
        if (taken.compareTo(LONGEST) > 0) {
            find("took " + taken);
        }
    }

    private void find(String what) {
        findings++;
        System.out.println("seed " + seed + ": " + what);
    }

    /** A document that never ends would be found by nobody. */
    private void watch() {
        while (true) {
            if (System.nanoTime() - begun.get() > HOPELESS.toNanos()) {
                System.out.println("seed " + seed + ": did not end");
                Thread.getAllStackTraces().forEach((thread, frames) -> {
                    if (thread.getName().equals("main")) {
                        for (StackTraceElement frame : frames) {
                            System.out.println("    at " + frame);
                        }
                    }
                });
                Runtime.getRuntime().halt(1);
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
