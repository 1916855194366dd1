package dev.braid.testkit;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Starts child processes that are killed after five minutes.
 *
 * <p>A read from a child's output cannot be interrupted, so JUnit's time-out does not end it; the end of the child does.
 */
public final class BoundedProcess {

    private static final Executor AT_THE_BOUND = CompletableFuture.delayedExecutor(5, TimeUnit.MINUTES);

    private BoundedProcess() {}

    public static Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        AT_THE_BOUND.execute(process::destroyForcibly);
        return process;
    }
}
