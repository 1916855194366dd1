package dev.braid.internal.bulk;

import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One request of a chunk, which ends once: by an answer, without one, or because its time is over. */
final class Attempt {

    private final Lane lane;
    private final Chunk chunk;
    private @Nullable Runnable cancel;
    private @Nullable Future<?> timeout;
    private boolean over;

    Attempt(Lane lane, Chunk chunk) {
        this.lane = lane;
        this.chunk = chunk;
    }

    Lane lane() {
        return lane;
    }

    Chunk chunk() {
        return chunk;
    }

    void begun(Runnable cancel, Future<?> timeout) {
        this.cancel = cancel;
        this.timeout = timeout;
        if (over) {
            timeout.cancel(false);
        }
    }

    /** True for the first that says so. */
    boolean end() {
        if (over) {
            return false;
        }
        over = true;
        if (timeout != null) {
            timeout.cancel(false);
        }
        return true;
    }

    void cancel() {
        if (cancel != null) {
            cancel.run();
        }
    }
}
