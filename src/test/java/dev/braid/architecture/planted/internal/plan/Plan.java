package dev.braid.architecture.planted.internal.plan;

import dev.braid.architecture.planted.internal.random.Key;

/** Imports what it may. */
public class Plan {

    public long seed() {
        return new Key().value();
    }
}
