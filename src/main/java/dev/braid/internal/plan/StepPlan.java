package dev.braid.internal.plan;

import dev.braid.internal.random.Keys;
import dev.braid.internal.random.Sampler;
import dev.braid.internal.random.Uniforms;
import dev.braid.internal.spec.StepModel;

/** A step of a sequence; what it draws depends on the entity and on how often that has taken it. */
final class StepPlan {

    private static final double LEFT_OUT = 0.5;

    private final long types;
    private final long times;
    private final long options;
    private final Gap gap;
    private final StepModel model;
    private final int[] typeIndexes;
    private final boolean isDelayed;

    private interface Gap {
        long nanos(long step);
    }

    /**
     * @param key of its place in the sequence
     * @param typeIndexes of its types among those of the specification
     * @param usualGap where none is given
     */
    StepPlan(long key, StepModel model, int[] typeIndexes, Sampler usualGap) {
        this.model = model;
        this.typeIndexes = typeIndexes;
        types = Keys.child(key, "type");
        times = Keys.child(key, "times");
        options = Keys.child(key, "option");
        StepModel.Gap given = model.gap();
        isDelayed = given != null;
        long gaps = Keys.child(key, "gap");
        gap = given == null
                ? new Wait(gaps, usualGap)::nanos
                : step -> Uniforms.between(gaps + step, 0, given.least(), given.most());
    }

    /** How often an entity takes it: not at all where it is left out. */
    int times(long entity) {
        long step = Keys.step(entity, 0);
        if (model.isOptional() && Uniforms.chance(options + step, 0, LEFT_OUT)) {
            return 0;
        }
        return (int) Uniforms.between(times + step, 0, model.least(), model.most());
    }

    int type(long entity, int taken) {
        return typeIndexes[(int) Uniforms.below(types + Keys.step(entity, taken), 0, typeIndexes.length)];
    }

    /** What lies between the record before and this one. */
    long gap(long entity, int taken) {
        return gap.nanos(Keys.step(entity, taken));
    }

    /** What lies between the start of the entity and its first record. */
    long delay(long entity) {
        return isDelayed ? gap(entity, 0) : 0;
    }
}
