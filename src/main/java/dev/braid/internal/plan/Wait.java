package dev.braid.internal.plan;

import dev.braid.internal.random.Sampler;

/** A random time, drawn in seconds. */
record Wait(long key, Sampler seconds) {

    private static final double NANOS_PER_SECOND = 1e9;

    /** Rounded to the nanosecond; a negative sample counts as 0, one past the range of long as its end. */
    long nanos(long step) {
        double drawn = seconds.real(key + step);
        return drawn > 0 ? (long) (drawn * NANOS_PER_SECOND + 0.5) : 0;
    }
}
