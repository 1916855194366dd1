package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;

/** A nested object. */
final class ObjectWriter extends ValueWriter {

    private final Dimension[] dimensions;

    ObjectWriter(Dimension[] dimensions) {
        this.dimensions = dimensions;
    }

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        int start = out.length();
        for (Dimension dimension : dimensions) {
            dimension.write(scope, out);
        }
        out.enclose(start, (byte) '{', (byte) '}');
    }
}
