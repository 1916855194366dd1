package dev.braid.internal.operation;

import dev.braid.internal.engine.Process;
import dev.braid.internal.engine.Step;
import org.jspecify.annotations.Nullable;

/** Begins an operation with each tick; acts last at an instant, and so sees what has ended at it. */
final class Starter extends Process {

    private final Operations operations;
    private final long tick;
    private long left;

    /** {@code most}: how many operations there are. */
    Starter(Operations operations, long tick, long most) {
        super(LAST);
        this.operations = operations;
        this.tick = tick;
        this.left = most;
    }

    @Override
    protected long act(long now, Step step) {
        @Nullable Process operation = operations.begin(now);
        if (operation != null) {
            operations.began();
            step.spawn(operation);
            left--;
        }
        if (left == 0) {
            operations.close();
            return DONE;
        }
        return now + tick;
    }
}
