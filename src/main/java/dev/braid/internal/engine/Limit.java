package dev.braid.internal.engine;

/**
 * When a run ends: before its record number {@code records}, or before the instant {@code nanos} of its clock, counted
 * from the start.
 */
public record Limit(long records, long nanos) {

    /** Runs until stopped. */
    public static final Limit NONE = new Limit(Long.MAX_VALUE, Long.MAX_VALUE);

    public boolean hasRecords() {
        return records < Long.MAX_VALUE;
    }

    public boolean hasDuration() {
        return nanos < Long.MAX_VALUE;
    }
}
