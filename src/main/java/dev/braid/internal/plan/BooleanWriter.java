package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.random.Uniforms;

/** True with a probability. */
final class BooleanWriter extends ValueWriter {

    private final double probability;

    BooleanWriter(double probability) {
        this.probability = probability;
    }

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        out.bool(Uniforms.chance(state, 0, probability));
    }
}
