package dev.braid.faults.kafka;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What goes on beside the sending: one thing at a time, whose failure is seen by who awaits it. */
final class Background {

    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

    void begin(Runnable next) {
        await();
        work = CompletableFuture.runAsync(next);
    }

    void after(Duration time, Runnable next) {
        await();
        work = CompletableFuture.runAsync(
                next, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    void await() {
        work.join();
    }
}
