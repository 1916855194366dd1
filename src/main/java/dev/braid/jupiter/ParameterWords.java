package dev.braid.jupiter;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ParameterContext;

/** Names things in messages as their writer named them. */
final class ParameterWords {

    private ParameterWords() {}

    /** {@code parameter 1 (`List<Event>`) of ClickTest.everyClick}. */
    static String place(ParameterContext parameter, Class<?> testClass) {
        Executable executable = parameter.getDeclaringExecutable();
        String type = testClass.getName().substring(testClass.getName().lastIndexOf('.') + 1);
        String owner =
                executable instanceof Constructor ? "the constructor of " + type : type + "." + executable.getName();
        return parameter(parameter) + " of " + owner;
    }

    /** By position: names are in class files only where the compiler was told to write them. */
    static String parameter(ParameterContext parameter) {
        return "parameter " + (parameter.getIndex() + 1) + " (`"
                + type(parameter.getParameter().getParameterizedType()) + "`)";
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
