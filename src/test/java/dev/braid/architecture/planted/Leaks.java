package dev.braid.architecture.planted;

import dev.braid.architecture.planted.internal.plan.Plan;
import java.util.List;

/** Shows users what is inside. */
public class Leaks {

    public Plan inside() {
        return new Plan();
    }

    protected void all(List<Plan> plans) {}

    Plan notSeen() {
        return new Plan();
    }
}
