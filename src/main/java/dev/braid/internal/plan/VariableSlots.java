package dev.braid.internal.plan;

import dev.braid.internal.spec.Field;
import dev.braid.internal.spec.Specification.State;
import dev.braid.internal.spec.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers that stand for the variables' names, and which of them always hold values out of pools. */
final class VariableSlots {

    static final VariableSlots NONE = new VariableSlots();

    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final List<Boolean> shared = new ArrayList<>();

    private VariableSlots() {}

    static VariableSlots of(List<State> states) {
        VariableSlots slots = new VariableSlots();
        for (State state : states) {
            for (Field variable : state.variables()) {
                slots.add(variable);
            }
        }
        return slots;
    }

    private void add(Field variable) {
        boolean pooled = variable.value() instanceof Value.Pooled || variable.value() instanceof Value.Enumeration;
        Integer slot = slots.putIfAbsent(variable.name(), shared.size());
        if (slot == null) {
            shared.add(pooled);
        } else {
            shared.set(slot, shared.get(slot) && pooled);
        }
    }

    int count() {
        return slots.size();
    }

    int slot(@Nullable String name) {
        Integer slot = slots.get(name);
        if (slot == null) {
            throw new IllegalStateException("no state sets the variable " + name);
        }
        return slot;
    }

    /** How many are not shared. */
    int owners() {
        return Collections.frequency(shared, false);
    }

    /** Whether every state sets it from a pool, so that it needs no room of its own. */
    boolean isShared(int slot) {
        return shared.get(slot);
    }
}
