package dev.braid.internal.spec;

import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds fields whose variable no worker can have set by the time they are written. */
final class VariableFlow {

    private final Problems problems;
    private final IdentityHashMap<Value.Variable, Node> uses;
    private final Map<String, Specification.State> states = new LinkedHashMap<>();
    private final Map<String, List<String>> predecessors = new LinkedHashMap<>();
    /** By variable, the first state that sets it. */
    private final Map<String, String> setters = new LinkedHashMap<>();

    /**
     * @param uses where each field names its variable, by identity
     */
    VariableFlow(List<Specification.State> states, IdentityHashMap<Value.Variable, Node> uses, Problems problems) {
        this.problems = problems;
        this.uses = uses;
        for (Specification.State state : states) {
            this.states.put(state.name(), state);
            state.variables().forEach(variable -> setters.putIfAbsent(name(variable), state.name()));
        }
        if (!states.isEmpty()) {
            walk(states.get(0).name());
        }
    }

    /** Records who leads to whom, as far as workers can get. */
    private void walk(String first) {
        Deque<String> open = new ArrayDeque<>(List.of(first));
        predecessors.put(first, new ArrayList<>());
        while (!open.isEmpty()) {
            String from = open.remove();
            for (Specification.Transition transition : state(from).transitions()) {
                @Nullable String to = transition.next();
                if (to != null) {
                    if (!predecessors.containsKey(to)) {
                        predecessors.put(to, new ArrayList<>());
                        open.add(to);
                    }
                    predecessorsOf(to).add(from);
                }
            }
        }
    }

    void check(List<Specification.Emitter> emitters) {
        Map<String, List<Field>> dimensions = new LinkedHashMap<>();
        for (Specification.Emitter emitter : emitters) {
            dimensions.put(emitter.name(), emitter.dimensions());
            visit(emitter.dimensions(), this::checkKnown);
        }
        states.values().forEach(state -> visit(state.variables(), this::checkKnown));
        for (String name : predecessors.keySet()) {
            Specification.State state = state(name);
            Set<String> set = new HashSet<>();
            for (Field variable : state.variables()) {
                visit(List.of(variable), use -> checkSet(use, state, set));
                set.add(name(variable));
            }
            visit(dimensions.getOrDefault(state.emitter(), List.of()), use -> checkSet(use, state, set));
        }
    }

    private static void visit(List<Field> fields, Consumer<Value.Variable> action) {
        for (Field field : fields) {
            if (field.value() instanceof Value.Variable variable) {
                action.accept(variable);
            } else if (field.value() instanceof Value.Structure structure) {
                visit(structure.dimensions(), action);
            } else if (field.value() instanceof Value.Array array) {
                visit(array.elements(), action);
            }
        }
    }

    private void checkKnown(Value.Variable variable) {
        @Nullable Node node = setters.containsKey(variable.name()) ? null : uses.remove(variable);
        if (node != null) {
            problems.expected(node, "the name of a variable that a state sets", setters.keySet());
        }
    }

    private void checkSet(Value.Variable variable, Specification.State state, Set<String> set) {
        @Nullable Node node = uses.get(variable);
        if (node == null || set.contains(variable.name()) || setBefore(state).contains(variable.name())) {
            return;
        }
        uses.remove(variable);
        problems.expected(
                node,
                "a variable that can be set before state \"" + state.name() + "\" emits; state \""
                        + setters.get(variable.name()) + "\" sets it");
    }

    /** The variables of all states from which a worker can come here. */
    private Set<String> setBefore(Specification.State state) {
        Set<String> before = new LinkedHashSet<>(predecessorsOf(state.name()));
        Deque<String> open = new ArrayDeque<>(before);
        Set<String> variables = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.remove();
            state(name).variables().forEach(variable -> variables.add(name(variable)));
            for (String predecessor : predecessorsOf(name)) {
                if (before.add(predecessor)) {
                    open.add(predecessor);
                }
            }
        }
        return variables;
    }

    private Specification.State state(String name) {
        return Objects.requireNonNull(states.get(name));
    }

    private List<String> predecessorsOf(String name) {
        return Objects.requireNonNull(predecessors.get(name));
    }

    private static String name(Field variable) {
        return Objects.requireNonNull(variable.name());
    }
}
