package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;

/** One of a fixed number of values. */
final class PoolWriter extends ValueWriter {

    private final EncodedValues values;
    private final Chooser chooser;

    PoolWriter(EncodedValues values, Chooser chooser) {
        this.values = values;
        this.chooser = chooser;
    }

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        values.write(chooser.index(state), out);
    }

    void share(long state, Variables variables, int slot) {
        values.share(chooser.index(state), variables, slot);
    }
}
