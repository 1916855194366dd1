package dev.braid.internal.live;

import dev.braid.BraidException;
import java.util.concurrent.locks.LockSupport;

/** Makes a thread wait for each record of a run until it is due. */
public final class Pacer {

    private final Pace pace;
    private final long begin = System.nanoTime();
    private long handedOver;

    /** A run that begins now. */
    public Pacer(Pace pace) {
        this.pace = pace;
    }

    /** Whether there is anything to wait for. */
    public boolean isAtOnce() {
        return pace == Pace.AT_ONCE;
    }

    /** Waits for the next record, whose instant this is in nanoseconds since the start. */
    public void await(long time) {
        if (!isAtOnce()) {
            long left = left(time);
            while (left > 0) {
                LockSupport.parkNanos(this, left);
                if (Thread.interrupted()) {
                    Thread.currentThread().interrupt();
                    throw new BraidException("interrupted while waiting until a record is due");
                }
                left = left(time);
            }
            handedOver++;
        }
    }

    private long left(long time) {
        return pace.due(time, handedOver) - (System.nanoTime() - begin);
    }
}
