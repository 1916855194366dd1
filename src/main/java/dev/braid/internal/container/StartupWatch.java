package dev.braid.internal.container;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;

/**
 * Waits until a container serves, or has ended. Testcontainers itself goes on waiting for one that has ended, and has removed it,
 * with its log, by the time it reports the failure.
 */
final class StartupWatch {

    private static final int LOOK_MILLIS = 200;

    private StartupWatch() {}

    /**
     * Returns when the container serves.
     *
     * @param wait Testcontainers' own way of waiting
     * @throws Failure if the container has ended, or {@code wait} failed
     */
    static void run(GenericContainer<?> container, Runnable wait) {
        FutureTask<Void> waiting = new FutureTask<>(() -> {
            wait.run();
            return null;
        });
        Thread thread = new Thread(waiting, "braid-container");
        thread.setDaemon(true);
        thread.start();
        try {
            while (!isOver(waiting)) {
                Optional<Long> exitCode = ContainerState.exitCode(container);
                if (exitCode.isPresent()) {
                    throw new Failure(exitCode, container.getLogs(), null);
                }
            }
        } catch (ExecutionException e) {
            throw new Failure(ContainerState.exitCode(container), container.getLogs(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerLaunchException("interrupted while the container started", e);
        } finally {
            waiting.cancel(true);
        }
    }

    private static boolean isOver(FutureTask<?> waiting) throws ExecutionException, InterruptedException {
        try {
            waiting.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** A container that does not serve. */
    @SuppressWarnings("serial") // never serialized
    static final class Failure extends RuntimeException {

        private final Optional<Long> exitCode;
        private final String log;

        Failure(Optional<Long> exitCode, String log, @Nullable Exception cause) {
            super(cause);
            this.exitCode = exitCode;
            this.log = log;
        }

        /** Empty if the container still runs. */
        Optional<Long> exitCode() {
            return exitCode;
        }

        /** All that the container has printed. */
        String log() {
            return log;
        }
    }
}
