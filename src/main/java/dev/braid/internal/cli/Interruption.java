package dev.braid.internal.cli;

import dev.braid.internal.time.Durations;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The user's wish to end a run (SIGINT or SIGTERM): what has been made is written, and what is wrong with that is told,
 * before the process ends.
 */
final class Interruption implements AutoCloseable {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final PrintStream err;
    private @Nullable Thread hook;

    Interruption(PrintStream err) {
        this.err = err;
    }

    /** From now on the process ends when the command has, but within this time. */
    void endsWithin(Duration patience) {
        hook = new Thread(() -> ask(patience), "braid-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits; false when the user would not wait so long. */
    boolean waitFor(long nanos) {
        try {
            return !asked.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The command has ended: its output is written, and its errors are told. */
    @Override
    public void close() {
        ended.countDown();
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending: the hook runs, and ends by itself.
            }
        }
    }

    private void ask(Duration patience) {
        asked.countDown();
        try {
            if (!ended.await(patience.toSeconds(), TimeUnit.SECONDS)) {
                err.println("found records that could not be written within " + Durations.words(patience)
                        + " after the run was interrupted, expected all to be; the last ones may be missing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
