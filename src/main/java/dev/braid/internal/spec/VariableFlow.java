package dev.braid.internal.spec;

import dev.braid.internal.document.Node;
import dev.braid.internal.document.Problems;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds fields whose variable no worker can have set by the time they are written. */
final class VariableFlow {

    private final Problems problems;
    private final IdentityHashMap<Value.Variable, Node> uses;
    private final List<Specification.State> states;
    private final int[][] next;

    /** By variable, the states that set it. */
    private final Map<String, BitSet> setters = new LinkedHashMap<>();

    /** The states that a worker can enter at all. */
    private final BitSet entered;

    /** By variable, the states that a worker can enter after one that sets it; of those that were asked for. */
    private final Map<String, BitSet> settable = new HashMap<>();

    /**
     * @param states at least one
     * @param uses where each field names its variable, by identity
     */
    VariableFlow(List<Specification.State> states, IdentityHashMap<Value.Variable, Node> uses, Problems problems) {
        this.problems = problems;
        this.uses = uses;
        this.states = states;
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < states.size(); i++) {
            indexes.put(states.get(i).name(), i);
            for (Field variable : states.get(i).variables()) {
                setters.computeIfAbsent(name(variable), name -> new BitSet()).set(i);
            }
        }
        next = states.stream().map(state -> next(state, indexes)).toArray(int[][]::new);
        BitSet first = new BitSet();
        first.set(0);
        entered = after(first);
        entered.set(0);
    }

    private static int[] next(Specification.State state, Map<String, Integer> indexes) {
        return state.transitions().stream()
                .map(transition -> indexes.get(transition.next()))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    void check(List<Specification.Emitter> emitters) {
        Map<String, List<Field>> dimensions = new LinkedHashMap<>();
        for (Specification.Emitter emitter : emitters) {
            dimensions.put(emitter.name(), emitter.dimensions());
            VariableUses.visit(emitter.dimensions(), this::checkKnown);
        }
        states.forEach(state -> VariableUses.visit(state.variables(), this::checkKnown));
        entered.stream().forEach(index -> {
            Set<String> set = new HashSet<>();
            for (Field variable : states.get(index).variables()) {
                VariableUses.visit(List.of(variable), use -> checkSet(use, index, set));
                set.add(name(variable));
            }
            VariableUses.visit(
                    dimensions.getOrDefault(states.get(index).emitter(), List.of()), use -> checkSet(use, index, set));
        });
    }

    private void checkKnown(Value.Variable variable) {
        @Nullable Node node = setters.containsKey(variable.name()) ? null : uses.remove(variable);
        if (node != null) {
            problems.expected(node, "the name of a variable that a state sets", setters.keySet());
        }
    }

    private void checkSet(Value.Variable variable, int state, Set<String> set) {
        @Nullable Node node = uses.get(variable);
        if (node == null
                || set.contains(variable.name())
                || settable(variable.name()).get(state)) {
            return;
        }
        uses.remove(variable);
        int setter = setters(variable.name()).nextSetBit(0);
        problems.expected(
                node,
                "a variable that can be set before state \"" + states.get(state).name() + "\" emits; state \""
                        + states.get(setter).name() + "\" sets it");
    }

    private BitSet settable(String variable) {
        return settable.computeIfAbsent(variable, name -> {
            BitSet setting = (BitSet) setters(name).clone();
            setting.and(entered);
            return after(setting);
        });
    }

    private BitSet setters(String variable) {
        return Objects.requireNonNull(setters.get(variable));
    }

    /** The states that a worker can enter after one of these. */
    private BitSet after(BitSet from) {
        BitSet found = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        from.stream().forEach(open::add);
        while (!open.isEmpty()) {
            for (int state : next[open.remove()]) {
                if (!found.get(state)) {
                    found.set(state);
                    open.add(state);
                }
            }
        }
        return found;
    }

    private static String name(Field variable) {
        return Objects.requireNonNull(variable.name());
    }
}
