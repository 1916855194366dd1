package dev.braid.internal.plan;

import dev.braid.internal.engine.Step;
import org.jspecify.annotations.Nullable;

/** One entity on its way through the steps. */
final class Entity extends Holder {

    private static final int BEFORE_FIRST = -1;

    private final Sequence sequence;

    /** The step that is taken next, and how often it has been and is still to be taken. */
    private int step = BEFORE_FIRST;

    private int taken;
    private int left;

    private int records;

    Entity(long number, byte @Nullable [] row, Sequence sequence) {
        super(number, row);
        this.sequence = sequence;
    }

    @Override
    protected long act(long now, Step action) {
        boolean hasStarted = step != BEFORE_FIRST;
        if (hasStarted) {
            write(now, action);
            taken++;
            left--;
        }
        if (left == 0 && !advance()) {
            return DONE;
        }
        StepPlan next = sequence.step(step);
        return now + (hasStarted ? next.gap(number(), taken) : next.delay(number()));
    }

    private void write(long now, Step action) {
        StepPlan plan = sequence.step(step);
        int type = plan.type(number(), taken);
        byte[] row = row();
        if (row == null) {
            sequence.count(now, number(), records);
            action.skipped(type);
        } else {
            sequence.write(now, number(), records, type, row, action.out());
            keep(sequence.row());
            action.wrote(type);
        }
        records++;
    }

    /** To the next step that is not left out; false at the end. */
    private boolean advance() {
        taken = 0;
        while (++step < sequence.length()) {
            left = sequence.step(step).times(number());
            if (left > 0) {
                return true;
            }
        }
        return false;
    }
}
