package dev.braid.internal.sink;

/** Closes clients: one that is closed by an interrupted thread leaves threads of its own behind. */
public final class Uninterrupted {

    private Uninterrupted() {}

    /** Keeps an interruption for later. */
    public static void run(Runnable closing) {
        boolean interrupted = Thread.interrupted();
        try {
            closing.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
