package dev.braid.architecture.planted.internal.random;

import dev.braid.architecture.planted.internal.plan.Plan;

class ImportsUpwards {

    long seed() {
        return new Plan().seed();
    }
}
