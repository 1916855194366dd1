package dev.braid.internal.bulk;

import java.time.Duration;

/**
 * How much is under way at a time, and for how long.
 *
 * @param lanes how many requests
 * @param bodyBytes of a request, unless one document is longer
 * @param bufferBytes of all documents that are not confirmed, their requests included; at least two bodies for each lane
 * @param linger how long a document waits for company
 * @param answering how long an answer may take before the request is sent again
 * @param deadline how long a request is sent again without any of its documents being taken
 * @param firstPause before a request is sent again; each further one is twice as long
 * @param longestPause that a pause grows to
 */
public record BulkLimits(
        int lanes,
        int bodyBytes,
        long bufferBytes,
        Duration linger,
        Duration answering,
        Duration deadline,
        Duration firstPause,
        Duration longestPause) {

    private static final int MB = 1 << 20;

    /** What a test needs that knows nothing better. */
    public static final BulkLimits DEFAULT = new BulkLimits(
            4,
            5 * MB,
            60L * MB,
            Duration.ofMillis(50),
            Duration.ofSeconds(60),
            Duration.ofMinutes(2),
            Duration.ofMillis(50),
            Duration.ofSeconds(5));

    public BulkLimits {
        if (lanes < 1 || bodyBytes < 1 || bufferBytes < 2L * lanes * bodyBytes) {
            throw new IllegalArgumentException(lanes + " lanes of " + bodyBytes + " bytes in " + bufferBytes);
        }
    }

    /** With patience of another length, also for a single answer. */
    public BulkLimits withDeadline(Duration wanted) {
        return new BulkLimits(
                lanes,
                bodyBytes,
                bufferBytes,
                linger,
                answering.compareTo(wanted) < 0 ? answering : wanted,
                wanted,
                firstPause,
                longestPause);
    }
}
