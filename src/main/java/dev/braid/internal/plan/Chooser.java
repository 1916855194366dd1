package dev.braid.internal.plan;

import dev.braid.internal.random.WeightedIndex;
import dev.braid.internal.spec.Value.Choice;

/** Chooses one of a list. */
interface Chooser {

    int index(long state);

    static Chooser of(Choice choice, int size) {
        if (size == 1) {
            return state -> 0;
        }
        if (choice instanceof Choice.ByWeight byWeight) {
            return new WeightedIndex(
                    byWeight.weights().stream().mapToDouble(Double::doubleValue).toArray())::index;
        }
        var sampler = Distributions.whole(((Choice.ByIndex) choice).distribution());
        return state -> sampler.index(state, size);
    }
}
