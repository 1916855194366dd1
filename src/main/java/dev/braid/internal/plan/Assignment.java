package dev.braid.internal.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sets one variable on entering a state. */
final class Assignment {

    private final long key;
    private final int slot;
    private final Fate fate;
    private final boolean certain;
    private final ValueWriter writer;
    private final @Nullable PoolWriter pool;
    private final boolean counts;

    /**
     * {@code pool} is the writer where the slot's values all come from pools; {@code counts}: the value is or holds a
     * counter.
     */
    Assignment(long key, int slot, Fate fate, ValueWriter writer, @Nullable PoolWriter pool, boolean counts) {
        this.key = key;
        this.slot = slot;
        this.fate = fate;
        this.certain = fate.isCertain();
        this.writer = writer;
        this.pool = pool;
        this.counts = counts;
    }

    void assign(Scope scope) {
        Variables variables = scope.variables;
        long state = key + scope.step;
        if (!certain && fate.isMissing(state)) {
            variables.setMissing(slot);
        } else if (!certain && fate.isNull(state)) {
            setNull(scope);
        } else if (pool != null) {
            pool.share(state, variables, slot);
        } else {
            scope.scratch.truncate(0);
            writer.write(state, scope, scope.scratch);
            variables.copy(slot, scope.scratch);
        }
    }

    private void setNull(Scope scope) {
        if (pool != null) {
            scope.variables.shareNull(slot);
        } else {
            // A null of its own, so that the slot keeps its array.
            scope.scratch.truncate(0);
            scope.scratch.nul();
            scope.variables.copy(slot, scope.scratch);
        }
    }

    /** Draws the value, so that counters inside it advance, and drops it. */
    void count(Scope scope) {
        long state = key + scope.step;
        if (certain || (!fate.isMissing(state) && !fate.isNull(state))) {
            scope.scratch.truncate(0);
            writer.write(state, scope, scope.scratch);
        }
    }

    /** Those that advance also where another shard writes the record. */
    static Assignment[] counting(Assignment[] assignments) {
        return Arrays.stream(assignments)
                .filter(assignment -> assignment.counts)
                .toArray(Assignment[]::new);
    }
}
