package dev.braid.internal.operation;

import dev.braid.internal.random.Uniforms;
import dev.braid.internal.spec.OperationModel.Change;

/**
 * A notification of an operation.
 *
 * @param type the index of its type among those of the specification
 * @param minGap in microseconds
 */
record NoticePlan(int type, int publisher, long minGap, long maxGap, Change change) {

    private static final long NANOS_PER_MICRO = 1000;

    /** How many nanoseconds it comes after the one before. */
    long gap(long state) {
        return Uniforms.between(state, 0, minGap, maxGap) * NANOS_PER_MICRO;
    }
}
