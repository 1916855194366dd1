package dev.braid.faults.sequence;

import dev.braid.BraidException;
import dev.braid.sequence.IdSequence;
import dev.braid.sequence.IdSequences;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** A process whose threads take ids until it is killed, or told that there are no more; it writes down each at once. */
final class TakerMain {

    /** Longer than a server takes to come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final long PAUSE_NANOS = 500_000;

    private TakerMain() {}

    /** The server's address, the sequence, how many threads, the file, and whether the ids are to be {@link NaiveIds}. */
    public static void main(String[] arguments) throws Exception {
        String url = arguments[0];
        int threads = Integer.parseInt(arguments[2]);
        try (OutputStream out = new FileOutputStream(arguments[3], true)) {
            LongSupplier ids =
                    Boolean.parseBoolean(arguments[4]) ? new NaiveIds(url, arguments[1]) : ids(url, arguments[1]);
            Thread[] takers = new Thread[threads];
            for (int i = 0; i < threads; i++) {
                int number = i;
                takers[i] = new Thread(() -> take(number, ids, out));
                takers[i].start();
            }
            for (Thread taker : takers) {
                taker.join();
            }
        }
    }

    private static LongSupplier ids(String url, String name) {
        IdSequence sequence = IdSequences.on(url).patience(PATIENCE).named(name);
        return sequence::next;
    }

    private static void take(int thread, LongSupplier ids, OutputStream out) {
        try {
            while (true) {
                write(out, thread + " " + ids.getAsLong());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (BraidException e) {
            write(out, thread + " " + e.getMessage());
        }
    }

    private static void write(OutputStream out, String line) {
        try {
            synchronized (out) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
