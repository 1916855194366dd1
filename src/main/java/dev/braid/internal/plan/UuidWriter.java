package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.random.Uuids;

/** A random UUID. */
final class UuidWriter extends ValueWriter {

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        out.uuid(Uuids.high(state), Uuids.low(state));
    }
}
