package dev.braid.jupiter;

import dev.braid.Generator;
import dev.braid.internal.ids.SpentIds;

/**
 * A target that was given events, and what they depend on.
 *
 * @param annotation that asked for them
 * @param events what makes them again, but for their start
 * @param startedNow whether the start is another one in each run
 */
record Injected(Target target, String annotation, Seed seed, Generator events, boolean startedNow, Handout handout) {

    /** The run as far as it has got; without waiting, whatever its clock was. */
    Generator again() {
        return events.seed(seed.value()).start(handout.start()).sequences(SpentIds::ids);
    }
}
