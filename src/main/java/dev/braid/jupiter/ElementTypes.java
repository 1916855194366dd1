package dev.braid.jupiter;

import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Events;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which classes an event can come as.
 *
 * @param variables of the class that declares the types
 */
record ElementTypes(TypeVariables variables) {

    /** The class for a type as it is declared, or null where an event cannot come as one. */
    @Nullable
    Class<?> classOf(Type declared) {
        Type type = bound(declared);
        if (type == Object.class) {
            return Event.class;
        }
        if (type instanceof ParameterizedType generic) {
            return isMapOfFields(generic) ? Map.class : null;
        }
        return type instanceof Class<?> plain && isPossible(plain) ? plain : null;
    }

    /** The widest type that is sure to fit; a variable where any type may come. */
    Type bound(Type declared) {
        Type type = variables.resolve(declared);
        if (type instanceof WildcardType wildcard) {
            return wildcard.getLowerBounds().length > 0
                    ? variables.resolve(wildcard.getLowerBounds()[0])
                    : bound(wildcard.getUpperBounds()[0]);
        }
        return type instanceof TypeVariable<?> variable && isBounded(variable) ? bound(variable.getBounds()[0]) : type;
    }

    /** One that is not may stand for any type in a class that inherits the test. */
    private static boolean isBounded(TypeVariable<?> variable) {
        return variable.getBounds()[0] != Object.class;
    }

    private boolean isMapOfFields(ParameterizedType type) {
        Type key = bound(type.getActualTypeArguments()[0]);
        return type.getRawType() == Map.class
                && (key == String.class || key == Object.class)
                && bound(type.getActualTypeArguments()[1]) == Object.class;
    }

    /** Of the JDK's own classes a record of fields can be few; of others Jackson knows more than we do. */
    private static boolean isPossible(Class<?> type) {
        return type == Map.class
                || type == String.class
                || type == byte[].class
                || !(type == EventStream.class
                        || type == Events.class
                        || type.isPrimitive()
                        || type.isArray()
                        || type.isEnum()
                        || type.getName().startsWith("java."));
    }
}
