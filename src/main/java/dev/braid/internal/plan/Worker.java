package dev.braid.internal.plan;

import dev.braid.internal.engine.Process;
import dev.braid.internal.engine.Step;
import dev.braid.internal.random.Keys;
import dev.braid.internal.random.SplitMix64;
import org.jspecify.annotations.Nullable;

/** One entity on its way through the states. */
final class Worker extends Process {

    private final Workers workers;
    private byte @Nullable [] row;

    /** Moves on with each step, from one draw of a SplitMix64 sequence to the next. */
    private long keys;

    private int state;

    /** Without a row of variables it belongs to another shard, and keeps to the schedule alone. */
    Worker(long number, byte @Nullable [] row, Workers workers) {
        super(number);
        this.keys = Keys.steps(number);
        this.row = row;
        this.workers = workers;
    }

    @Override
    protected long act(long now, Step step) {
        if (state == StatePlan.STOP) {
            workers.end();
            return DONE;
        }
        StatePlan current = workers.state(state);
        keys += SplitMix64.GAMMA;
        long key = SplitMix64.mix(keys);
        if (row == null) {
            current.count(workers.enter(now, key, workers.unset()));
            step.skipped(current.recordType());
        } else {
            current.write(workers.enter(now, key, row), step.out());
            keep(workers.row());
            step.wrote(current.recordType());
        }
        state = current.next(key);
        return now + current.delay(key);
    }

    private void keep(byte[] written) {
        if (row != written) {
            // It seldom is another one, and the collector is told of every reference that is stored.
            row = written;
        }
    }

    @Override
    protected long readAhead() {
        return row == null ? keys : keys + Variables.readAhead(row);
    }
}
