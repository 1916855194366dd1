package dev.braid.internal.plan;

import dev.braid.internal.random.Keys;
import dev.braid.internal.random.WeightedIndex;
import dev.braid.internal.spec.GeneratorSpecification;
import dev.braid.internal.spec.Specification;
import dev.braid.internal.spec.Specification.Emitter;
import dev.braid.internal.spec.Specification.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the plans of states, and resolves the names between them and their emitters. */
final class StateCompiler {

    private final long root;
    private final FieldCompiler fields;
    private final Map<String, EmitterPlan> emitters = new LinkedHashMap<>();
    private final Map<String, Integer> stateIndexes = new LinkedHashMap<>();

    StateCompiler(long root, FieldCompiler fields) {
        this.root = root;
        this.fields = fields;
    }

    StatePlan[] compile(GeneratorSpecification specification) {
        long emittersKey = Keys.child(root, "emitters");
        for (Emitter emitter : specification.emitters()) {
            long key = Keys.child(emittersKey, emitter.name());
            emitters.put(
                    emitter.name(), new EmitterPlan(emitters.size(), fields.dimensions(key, emitter.dimensions())));
        }
        List<State> states = specification.states();
        for (State state : states) {
            stateIndexes.put(state.name(), stateIndexes.size());
        }
        long statesKey = Keys.child(root, "states");
        StatePlan[] plans = new StatePlan[states.size()];
        for (int i = 0; i < plans.length; i++) {
            plans[i] = plan(Keys.child(statesKey, states.get(i).name()), states.get(i));
        }
        return plans;
    }

    private StatePlan plan(long key, State state) {
        EmitterPlan emitter = Objects.requireNonNull(emitters.get(state.emitter()));
        Assignment[] assignments = fields.assignments(Keys.child(key, "variables"), state.variables());
        Wait delay = new Wait(Keys.child(key, "delay"), Distributions.real(state.delay()));
        return new StatePlan(emitter, assignments, delay, transition(Keys.child(key, "transitions"), state));
    }

    private Transition transition(long key, State state) {
        double[] weights = new double[state.transitions().size()];
        int[] next = new int[weights.length];
        for (int i = 0; i < weights.length; i++) {
            Specification.Transition transition = state.transitions().get(i);
            weights[i] = transition.probability();
            next[i] = stateIndexes.getOrDefault(transition.next(), StatePlan.STOP);
        }
        return new Transition(key, new WeightedIndex(weights), next);
    }
}
