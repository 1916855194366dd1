package dev.braid.internal.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine's clock, for runs that start by it. */
public final class MachineClock {

    private MachineClock() {}

    /** To the millisecond, which is what records show. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
