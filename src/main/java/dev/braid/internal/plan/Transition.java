package dev.braid.internal.plan;

import dev.braid.internal.random.WeightedIndex;

/** Where a worker goes from a state. */
final class Transition {

    private final long key;
    private final WeightedIndex choice;
    private final int[] next;

    /** {@code next} are indexes of states, or {@link StatePlan#STOP}. */
    Transition(long key, WeightedIndex choice, int[] next) {
        this.key = key;
        this.choice = choice;
        this.next = next;
    }

    int next(long step) {
        return next[choice.index(key + step)];
    }
}
