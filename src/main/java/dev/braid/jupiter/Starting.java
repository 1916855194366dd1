package dev.braid.jupiter;

import dev.braid.BraidException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * A server that is started once, by who asks first or in the background, and closed by JUnit; safe for use by many threads.
 *
 * @param <B> what tests are given
 */
final class Starting<B extends AutoCloseable> implements AutoCloseable {

    private final FutureTask<B> start;
    private final AtomicBoolean begun = new AtomicBoolean();

    Starting(Supplier<B> start) {
        this.start = new FutureTask<>(start::get);
    }

    /** Begins in a thread of its own, unless somebody has begun; a failure is told to who asks for the server. */
    void inBackground(String name) {
        if (begun.compareAndSet(false, true)) {
            Thread thread = new Thread(start, name);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** The server, when it has started. */
    B server() {
        if (begun.compareAndSet(false, true)) {
            start.run();
        }
        try {
            return start.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BraidException told) {
                // Another one for each test, since a failure is told with what its test was given.
                throw new BraidException(String.valueOf(told.getMessage()), told.getCause());
            }
            throw new BraidException("the server did not start: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BraidException(
                    "the thread was interrupted while a server was started; let it wait for the server", e);
        }
    }

    /** What is just being started is waited for: it would be left behind. */
    @Override
    public void close() {
        if (begun.get()) {
            try {
                close(start.get());
            } catch (ExecutionException e) {
                // There is nothing to close.
            } catch (InterruptedException e) {
                // What runs then is stopped when the JVM ends.
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("no backend throws another one", e);
        }
    }
}
