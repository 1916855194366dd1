package dev.braid.internal.operation;

import java.time.Duration;
import java.time.Instant;

/** The periods after which existence is reported: they divide the days of UTC. Instants are nanoseconds since the start. */
final class Periods {

    private final long length;

    /** How much of its period is over at the start. */
    private final long over;

    Periods(Instant start, Duration length) {
        this.length = length.toNanos();
        this.over = Math.floorMod(start.getEpochSecond(), length.toSeconds()) * 1_000_000_000L + start.getNano();
    }

    /** The beginning of the period that holds an instant. */
    long begin(long instant) {
        return instant - Math.floorMod(instant + over, length);
    }

    /** The first beginning after an instant. */
    long next(long instant) {
        return begin(instant) + length;
    }
}
