package dev.braid.internal.spec;

import java.util.List;
import java.util.function.Consumer;

/** Finds the variables that fields take. */
final class VariableUses {

    private VariableUses() {}

    static void visit(List<Field> fields, Consumer<Value.Variable> action) {
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
}
