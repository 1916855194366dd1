package dev.braid.internal.operation;

import dev.braid.internal.random.Uniforms;

/** The ways to choose an operation. */
final class Choices {

    /** So many of the operations of a mix create an instance. */
    private static final double CREATED = 0.1;

    /** So many of the others delete one. */
    private static final double DELETED = 0.2;

    // The draws that decide on an operation.
    private static final long CREATES = 0;
    private static final long DELETES = 1;
    private static final long INSTANCE = 2;
    private static final long VARIANT = 3;

    private final Cloud cloud;

    Choices(Cloud cloud) {
        this.cloud = cloud;
    }

    /** Always on a new instance. */
    Choice onNew(OperationPlan plan) {
        return (number, state) -> operation(plan, number, state, cloud.created(number));
    }

    /** Always on another one that is older than the run. */
    Choice onOld(OperationPlan plan) {
        return (number, state) -> operation(plan, number, state, cloud.old(number));
    }

    /** On any on which no operation is under way. */
    Choice onIdle(OperationPlan plan) {
        return (number, state) -> cloud.idle() == 0
                ? null
                : operation(plan, number, state, cloud.take((int) Uniforms.below(state, INSTANCE, cloud.idle())));
    }

    /** {@code mostAlive}: how many instances there are at the same time at most. */
    Choice mix(Choice creation, Choice deletion, Choice update, long mostAlive) {
        return (number, state) -> {
            boolean isFull = cloud.alive() >= mostAlive;
            boolean creates = cloud.idle() == 0 || (!isFull && Uniforms.chance(state, CREATES, CREATED));
            if (creates) {
                return isFull ? null : creation.begin(number, state);
            }
            Choice other = Uniforms.chance(state, DELETES, DELETED) ? deletion : update;
            return other.begin(number, state);
        };
    }

    private Operation operation(OperationPlan plan, long number, long state, Instance instance) {
        return new Operation(number, plan.variant(state, VARIANT), instance, cloud);
    }
}
