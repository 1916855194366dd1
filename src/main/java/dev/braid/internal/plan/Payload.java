package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;

/** The fields that a specification's emitter adds to a record, and the variables that they take. */
final class Payload {

    private final Dimension[] dimensions;
    private final Dimension[] countingDimensions;
    private final Assignment[] assignments;
    private final Assignment[] countingAssignments;

    Payload(Dimension[] dimensions, Assignment[] assignments) {
        this.dimensions = dimensions;
        this.countingDimensions = Dimension.counting(dimensions);
        this.assignments = assignments;
        this.countingAssignments = Assignment.counting(assignments);
    }

    /** {@code isFirst}: the variables are set with an entity's first record. */
    void write(Scope scope, boolean isFirst, JsonBuffer out) {
        if (isFirst) {
            for (Assignment assignment : assignments) {
                assignment.assign(scope);
            }
        }
        for (Dimension dimension : dimensions) {
            dimension.write(scope, out);
        }
    }

    /** Advances the counters as {@link #write} would. */
    void count(Scope scope, boolean isFirst) {
        if (isFirst) {
            for (Assignment assignment : countingAssignments) {
                assignment.count(scope);
            }
        }
        Dimension.count(countingDimensions, scope);
    }
}
