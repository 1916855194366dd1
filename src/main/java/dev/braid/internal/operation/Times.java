package dev.braid.internal.operation;

import dev.braid.internal.encode.InstantWriter;
import dev.braid.internal.encode.JsonBuffer;
import java.time.Instant;

/** Writes instants, given in nanoseconds since the start, as OpenStack does. */
final class Times {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final long startSecond;
    private final int startNano;

    Times(Instant start) {
        startSecond = start.getEpochSecond();
        startNano = start.getNano();
    }

    /** {@code writer} remembers the last instant: one for each field whose instants lie near each other. */
    void write(long instant, InstantWriter writer, JsonBuffer out) {
        long nanos = startNano + instant;
        long seconds = Math.floorDiv(nanos, NANOS_PER_SECOND);
        writer.write(startSecond + seconds, (int) (nanos - seconds * NANOS_PER_SECOND), out);
    }
}
