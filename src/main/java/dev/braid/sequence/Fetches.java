package dev.braid.sequence;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that ask servers for blocks: as many as sequences that want one, and none soon after. */
final class Fetches {

    private Fetches() {}

    static ExecutorService start() {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "braid-sequences");
            thread.setDaemon(true);
            return thread;
        });
    }
}
