package dev.braid.internal.operation;

import org.jspecify.annotations.Nullable;

/** Chooses the operation of a tick, and the instance. */
@FunctionalInterface
interface Choice {

    /**
     * The operation of this number, or null where there can be none now.
     *
     * @param state what it draws from
     */
    @Nullable
    Operation begin(long number, long state);
}
