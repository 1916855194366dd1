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

    /** How many nanoseconds are left until the next record, whose instant this is, is due; not above 0 when it is. */
    public long left(long time) {
        return pace == Pace.AT_ONCE ? 0 : pace.due(time, handedOver) - (System.nanoTime() - begin);
    }

    /** A record is handed over. */
    public void handOver() {
        handedOver++;
    }

    /** Waits until the next record, whose instant this is, is due, and hands it over. */
    public void await(long time) {
        for (long left = left(time); left > 0; left = left(time)) {
            LockSupport.parkNanos(this, left);
            if (Thread.currentThread().isInterrupted()) {
                throw new BraidException("interrupted while waiting until a record is due");
            }
        }
        handOver();
    }
}
