package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;

/** The worker's variable. */
final class VariableWriter extends ValueWriter {

    private final int slot;

    VariableWriter(int slot) {
        this.slot = slot;
    }

    int slot() {
        return slot;
    }

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        scope.variables.write(slot, out);
    }
}
