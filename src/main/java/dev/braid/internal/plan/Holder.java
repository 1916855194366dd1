package dev.braid.internal.plan;

import dev.braid.internal.engine.Process;
import org.jspecify.annotations.Nullable;

/** A process that has variables, unless it belongs to another shard: then it keeps to the schedule alone. */
abstract class Holder extends Process {

    private byte @Nullable [] row;

    /** {@code row}: its {@link Variables}, null in another shard. */
    Holder(long number, byte @Nullable [] row) {
        super(number);
        this.row = row;
    }

    final byte @Nullable [] row() {
        return row;
    }

    /** The row is another one where the variables have outgrown it. */
    final void keep(byte[] written) {
        if (row != written) {
            // The collector is told of every reference that is stored.
            row = written;
        }
    }

    @Override
    protected final long readAhead() {
        return row == null ? number() : Variables.readAhead(row);
    }
}
