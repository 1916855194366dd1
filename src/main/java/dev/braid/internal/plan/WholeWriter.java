package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.random.Sampler;

/** A whole number. */
final class WholeWriter extends ValueWriter {

    private final Sampler sampler;

    WholeWriter(Sampler sampler) {
        this.sampler = sampler;
    }

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        out.number(sampler.whole(state));
    }
}
