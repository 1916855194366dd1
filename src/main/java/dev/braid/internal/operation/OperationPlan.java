package dev.braid.internal.operation;

import dev.braid.internal.random.Uniforms;
import java.util.List;

/** A kind of operation; it takes one of several forms, each as often as the others. */
record OperationPlan(List<List<NoticePlan>> variants) {

    List<NoticePlan> variant(long state, long draw) {
        return variants.get((int) Uniforms.below(state, draw, variants.size()));
    }
}
