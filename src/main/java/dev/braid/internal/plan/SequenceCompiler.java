package dev.braid.internal.plan;

import dev.braid.internal.encode.TimeFormat;
import dev.braid.internal.engine.Process;
import dev.braid.internal.random.Keys;
import dev.braid.internal.random.Sampler;
import dev.braid.internal.random.Samplers;
import dev.braid.internal.spec.StepModel;
import dev.braid.internal.spec.StepsSpecification;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles a sequence of steps for a run. */
final class SequenceCompiler {

    private static final double NANOS_PER_SECOND = 1e9;

    /** Between two records of an entity, unless said otherwise. */
    private static final Sampler USUAL_GAP = Samplers.exponential(1);

    private SequenceCompiler() {}

    /** The process that acts first. */
    static Process start(StepsSpecification specification, long root, RunOptions options, Ids ids) {
        StepsSpecification.Payload model = specification.payload();
        TimeFormat format = model == null
                ? TimeFormat.ISO
                : TimeFormat.of(model.specification().timeFormat());
        VariableSlots slots = model == null
                ? VariableSlots.NONE
                : VariableSlots.of(model.specification().states());
        Scope scope = new Scope(options.start(), Objects.requireNonNull(format), slots);
        List<String> types = specification.recordTypes();
        Sequence sequence = new Sequence(
                steps(specification.steps(), types, Keys.child(root, "steps")),
                types,
                scope,
                model == null ? null : payload(model, root, scope, slots, ids));
        Sampler startGap = Samplers.exponential(specification.startGap().toNanos() / NANOS_PER_SECOND);
        @Nullable Long entities = specification.entities();
        return new Entities(
                sequence,
                new Wait(Keys.child(root, "entities"), startGap),
                options.shard(),
                entities == null ? Long.MAX_VALUE : entities);
    }

    private static StepPlan[] steps(List<StepModel> models, List<String> types, long key) {
        StepPlan[] steps = new StepPlan[models.size()];
        for (int i = 0; i < steps.length; i++) {
            StepModel model = models.get(i);
            int[] indexes = model.types().stream().mapToInt(types::indexOf).toArray();
            steps[i] = new StepPlan(Keys.child(key, i), model, indexes, USUAL_GAP);
        }
        return steps;
    }

    /** Fields and variables have the keys that they have in their specification. */
    private static Payload payload(
            StepsSpecification.Payload model, long root, Scope scope, VariableSlots slots, Ids ids) {
        FieldCompiler fields = new FieldCompiler(scope, slots, ids);
        long emitter = Keys.child(Keys.child(root, "emitters"), model.emitter().name());
        long states = Keys.child(root, "states");
        Assignment[] assignments = model.settings().stream()
                .flatMap(setting -> Stream.of(fields.assignments(
                        Keys.child(Keys.child(states, setting.state()), "variables"), List.of(setting.variable()))))
                .toArray(Assignment[]::new);
        return new Payload(fields.dimensions(emitter, model.emitter().dimensions()), assignments);
    }
}
