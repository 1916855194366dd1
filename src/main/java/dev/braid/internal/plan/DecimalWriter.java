package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.random.Sampler;

/** A floating-point number, with a fixed number of decimals or as many as it needs. */
final class DecimalWriter extends ValueWriter {

    /** As many decimals as the number needs. */
    static final int SHORTEST = -1;

    private final Sampler sampler;
    private final int precision;

    DecimalWriter(Sampler sampler, int precision) {
        this.sampler = sampler;
        this.precision = precision;
    }

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        // JSON knows no infinity, where the far end of a lognormal distribution gets to.
        double value = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, sampler.real(state)));
        if (precision == SHORTEST) {
            out.decimal(value);
        } else {
            out.decimal(value, precision);
        }
    }
}
