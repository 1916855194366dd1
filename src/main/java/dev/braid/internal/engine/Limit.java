package dev.braid.internal.engine;

import java.time.Duration;

/**
 * When a run ends: before its record number {@code records}, or before the instant {@code nanos} of its clock, counted
 * from the start.
 */
public record Limit(long records, long nanos) {

    /** Runs until stopped. */
    public static final Limit NONE = new Limit(Long.MAX_VALUE, Long.MAX_VALUE);

    public static Limit afterRecords(long records) {
        return new Limit(records, NONE.nanos);
    }

    /** A longer duration than 292 years is one that the clock of a run does not reach. */
    public static Limit after(Duration duration) {
        Duration longest = Duration.ofNanos(NONE.nanos - 1);
        return new Limit(NONE.records, duration.compareTo(longest) < 0 ? duration.toNanos() : longest.toNanos());
    }

    public boolean hasRecords() {
        return records < Long.MAX_VALUE;
    }

    public boolean hasDuration() {
        return nanos < Long.MAX_VALUE;
    }
}
