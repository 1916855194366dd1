package dev.braid.elasticsearch;

import dev.braid.internal.bulk.BulkLimits;
import java.time.Duration;

/** Limits of a writer that make many requests of few events, and short pauses between them. */
final class SmallLimits {

    static final BulkLimits LIMITS = withPatience(Duration.ofMinutes(2), Duration.ofMillis(200));

    private SmallLimits() {}

    static BulkLimits withPatience(Duration deadline, Duration answering) {
        return of(4, Duration.ofMillis(2), deadline, answering);
    }

    /** One request for all that is sent up to a flush. */
    static BulkLimits oneLane(Duration deadline) {
        return of(1, Duration.ofMinutes(1), deadline, deadline);
    }

    private static BulkLimits of(int lanes, Duration linger, Duration deadline, Duration answering) {
        return new BulkLimits(
                lanes, 4_000, 40_000, linger, answering, deadline, Duration.ofMillis(1), Duration.ofMillis(20));
    }
}
