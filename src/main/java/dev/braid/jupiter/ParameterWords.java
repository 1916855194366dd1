package dev.braid.jupiter;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.List;

/** Names things in messages as their writer named them. */
final class ParameterWords {

    private ParameterWords() {}

    /** A class without its package. */
    static String nameOf(Class<?> type) {
        return type.getName().substring(type.getName().lastIndexOf('.') + 1);
    }

    /** As in a source with imports. */
    static String type(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.getSimpleName();
        }
        if (type instanceof GenericArrayType array) {
            return type(array.getGenericComponentType()) + "[]";
        }
        if (type instanceof ParameterizedType generic) {
            List<String> arguments = new ArrayList<>();
            for (Type argument : generic.getActualTypeArguments()) {
                arguments.add(type(argument));
            }
            return type(generic.getRawType()) + "<" + String.join(", ", arguments) + ">";
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard(wildcard);
        }
        return type.getTypeName();
    }

    private static String wildcard(WildcardType type) {
        if (type.getLowerBounds().length > 0) {
            return "? super " + type(type.getLowerBounds()[0]);
        }
        Type upper = type.getUpperBounds()[0];
        return upper == Object.class ? "?" : "? extends " + type(upper);
    }
}
