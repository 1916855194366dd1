package dev.braid.internal.plan;

import dev.braid.internal.encode.InstantWriter;
import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.encode.TimeFormat;
import java.time.Instant;

/** What the writers of a run see of the step under way. */
final class Scope {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final long startSecond;
    private final int startNano;
    private final InstantWriter clock;

    final Pools pools = new Pools();

    /** Those of the process that acts. */
    final Variables variables;

    /** Where a variable's value is written before its length is known. */
    final JsonBuffer scratch = new JsonBuffer();

    /** Nanoseconds since the start of the run. */
    long now;

    /** The key of process and step, inside a list also of the position. */
    long step;

    Scope(Instant start, TimeFormat format, VariableSlots slots) {
        variables = new Variables(slots, pools);
        startSecond = start.getEpochSecond();
        startNano = start.getNano();
        clock = format.writer();
    }

    void writeTime(JsonBuffer out) {
        long nanos = startNano + now;
        long seconds = nanos / NANOS_PER_SECOND;
        clock.write(startSecond + seconds, (int) (nanos - seconds * NANOS_PER_SECOND), out);
    }
}
