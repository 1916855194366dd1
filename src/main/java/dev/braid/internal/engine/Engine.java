package dev.braid.internal.engine;

import dev.braid.BraidException;
import dev.braid.internal.encode.JsonBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Runs processes in the order of their instants and hands out their records one by one.
 *
 * <p>For one thread.
 */
public final class Engine {

    /** How many records a run under a duration may make at one instant: a clock that stands still never gets there. */
    static final long MAX_RECORDS_AT_ONE_INSTANT = 1_000_000;

    /**
     * Further than any clock gets, and yet before the end of a run without end: where a sum past the range of long, which
     * is negative, or at it is meant to lie.
     */
    private static final long FAR_AWAY = Long.MAX_VALUE - 1;

    private final ProcessQueue queue = new ProcessQueue();
    private final Step step = new Step(queue, new JsonBuffer());
    private final Limit limit;
    private final long horizon;

    private long now;
    private long records;
    private long recordsNow;
    private long process;
    private @Nullable BraidException failure;

    /**
     * Begins a run.
     *
     * @param first acts at the start
     * @param limit when the run ends
     * @param horizon the last instant that the clock can show
     */
    public Engine(Process first, Limit limit, long horizon) {
        this.limit = limit;
        this.horizon = horizon;
        queue.add(0, first);
    }

    /**
     * Runs up to the next record that this run writes, and appends it to {@code out}.
     *
     * @return false at the end of the run, with nothing appended
     */
    public boolean next(JsonBuffer out) {
        if (failure != null) {
            throw failure;
        }
        try {
            return advance(out);
        } catch (BraidException e) {
            // A process was stopped in the middle of its step: what came after would not be this run.
            failure = e;
            throw e;
        }
    }

    private boolean advance(JsonBuffer out) {
        while (records < limit.records() && !queue.isEmpty() && queue.firstTime() < limit.nanos()) {
            act(out);
            if (step.hasRecord()) {
                count();
                if (step.isWritten()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void act(JsonBuffer out) {
        moveClockTo(queue.firstTime());
        Process first = queue.first();
        process = first.number();
        step.begin(out);
        long next = first.act(now, step);
        if (next == Process.DONE) {
            queue.removeFirst();
        } else {
            queue.rescheduleFirst(next < now ? FAR_AWAY : Math.min(next, FAR_AWAY));
        }
        Process spawned = step.takeSpawned();
        if (spawned != null) {
            queue.add(now, spawned);
        }
    }

    private void moveClockTo(long time) {
        if (time == now) {
            return;
        }
        if (time > horizon) {
            throw new BraidException(
                    "after " + records + (records == 1 ? " record" : " records")
                            + " nothing happens until the clock is out of range:"
                            + " a run reaches 292 years from its start at most, and not past the year 9999;"
                            + " make `interarrival` and `delay` (they are seconds), or what lies between replayed rows, shorter, or the run");
        }
        now = time;
        recordsNow = 0;
    }

    private void count() {
        records++;
        recordsNow++;
        if (recordsNow > MAX_RECORDS_AT_ONE_INSTANT && limit.hasDuration()) {
            throw new BraidException(
                    MAX_RECORDS_AT_ONE_INSTANT + " records were made and the clock did not move:"
                            + " the duration would never end; give a `delay` or `interarrival` above 0, replayed rows different times, or the run a count");
        }
    }

    /** The last record's place in the whole run, counted from 0. */
    public long index() {
        return records - 1;
    }

    /** The last record's instant, in nanoseconds since the start. */
    public long time() {
        return now;
    }

    /** The number of the process that made the last record. */
    public long process() {
        return process;
    }

    /** The last record's type. */
    public int type() {
        return step.type();
    }
}
