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

    /** Where a variable's value is written before its length is known. */
    final JsonBuffer scratch = new JsonBuffer();

    /** The key of process and step, inside a list also of the position. */
    long step;

    Variables variables = new Variables(0);

    private long second;
    private int nano;

    Scope(Instant start, TimeFormat format) {
        startSecond = start.getEpochSecond();
        startNano = start.getNano();
        clock = format.writer();
    }

    /** Moves the clock to so many nanoseconds since the start of the run. */
    void setTime(long sinceStart) {
        long nanos = startNano + sinceStart;
        second = startSecond + nanos / NANOS_PER_SECOND;
        nano = (int) (nanos % NANOS_PER_SECOND);
    }

    void writeTime(JsonBuffer out) {
        clock.write(second, nano, out);
    }
}
