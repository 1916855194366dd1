package dev.braid.internal.plan;

import dev.braid.internal.encode.InstantWriter;
import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.encode.TimeFormat;
import dev.braid.internal.random.Sampler;

/** An instant drawn from milliseconds since 1970. */
final class TimestampWriter extends ValueWriter {

    /** 0000-01-01T00:00:00.000Z. */
    private static final long FIRST = -62_167_219_200_000L;

    /** 9999-12-31T23:59:59.999Z. */
    private static final long LAST = 253_402_300_799_999L;

    private final Sampler sampler;
    private final InstantWriter instants = TimeFormat.ISO.writer();

    TimestampWriter(Sampler sampler) {
        this.sampler = sampler;
    }

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        long millis = (long) Math.floor(sampler.real(state));
        instants.writeMillis(Math.max(FIRST, Math.min(LAST, millis)), out);
    }
}
