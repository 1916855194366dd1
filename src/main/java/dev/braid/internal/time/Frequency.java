package dev.braid.internal.time;

import dev.braid.BraidException;
import java.time.Duration;

/** How often something begins. */
public final class Frequency {

    private static final double LEAST = 1e-6;
    private static final double MICROS_PER_MINUTE = 60e6;

    private Frequency() {}

    /**
     * What lies between the beginnings, whole microseconds.
     *
     * @param things that begin, for messages
     */
    public static Duration gap(double perMinute, String things) {
        if (!(perMinute >= LEAST && perMinute <= MICROS_PER_MINUTE)) {
            throw new BraidException("found a rate of " + perMinute + " " + things
                    + " a minute, expected one from 0.000001 to 60000000");
        }
        return Duration.ofNanos(Math.round(MICROS_PER_MINUTE / perMinute) * 1000);
    }
}
