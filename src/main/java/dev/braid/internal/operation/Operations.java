package dev.braid.internal.operation;

import dev.braid.internal.engine.Process;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a run, counted together in the order of their beginnings: those that begin with a tick, and the reports of
 * what exists.
 */
abstract class Operations {

    private long numbers;
    private long underWay;
    private boolean over;

    /** The number of the next operation to begin. */
    final long nextNumber() {
        return numbers;
    }

    /** One has begun. */
    final void began() {
        numbers++;
        underWay++;
    }

    /** One has ended. */
    final void ended() {
        underWay--;
    }

    /** There are no more ticks. */
    final void close() {
        over = true;
    }

    /** Nothing more begins, and nothing is under way. */
    final boolean areOver() {
        return over && underWay == 0;
    }

    /** The operation of a tick, or null where there can be none now. */
    abstract @Nullable Process begin(long now);

    /** How many things there are whose existence is reported. */
    abstract int existing();

    /** The report of one of them, as an operation of its own. */
    abstract Process report(int index, long now);
}
