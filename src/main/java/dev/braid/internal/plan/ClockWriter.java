package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;

/** The run's clock. */
final class ClockWriter extends ValueWriter {

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        scope.writeTime(out);
    }
}
