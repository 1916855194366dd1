package dev.braid.internal.plan;

import dev.braid.internal.engine.Step;
import dev.braid.internal.random.Keys;
import dev.braid.internal.random.SplitMix64;
import org.jspecify.annotations.Nullable;

/** One entity on its way through the states. */
final class Worker extends Holder {

    private final Workers workers;

    /** Moves on with each step, from one draw of a SplitMix64 sequence to the next. */
    private long keys;

    private int state;

    Worker(long number, byte @Nullable [] row, Workers workers) {
        super(number, row);
        this.keys = Keys.steps(number);
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
        byte[] row = row();
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
}
