package dev.braid.jupiter;

import dev.braid.BraidException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The types of the type variables of a test class, its supertypes and its enclosing classes. */
final class TypeVariables {

    private final Map<TypeVariable<?>, Type> types = new HashMap<>();

    private TypeVariables() {}

    /** For the members of a test class or of one around it. */
    static TypeVariables of(Class<?> owner, ExtensionContext context) {
        TypeVariables variables = new TypeVariables();
        // The owner last: it may extend a class around it, and its members see the types that it says itself.
        context.getEnclosingTestClasses().forEach(variables::addSupertypes);
        variables.addSupertypes(owner);
        return variables;
    }

    private void addSupertypes(Class<?> type) {
        add(type.getGenericSuperclass());
        for (Type supertype : type.getGenericInterfaces()) {
            add(supertype);
        }
    }

    private void add(@Nullable Type type) {
        if (type instanceof ParameterizedType generic) {
            add(generic.getOwnerType());
            add((Class<?>) generic.getRawType(), resolved(generic.getActualTypeArguments()));
        } else if (type instanceof Class<?> plain) {
            addSupertypes(plain);
        }
    }

    private void add(Class<?> generic, List<Type> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            types.put(generic.getTypeParameters()[i], arguments.get(i));
        }
        addSupertypes(generic);
    }

    private List<Type> resolved(Type[] arguments) {
        return Stream.of(arguments).map(this::resolve).toList();
    }

    /** Replaces a type variable by its type, where a class says which; other types stay as they are. */
    Type resolve(Type type) {
        Type known = type instanceof TypeVariable<?> ? types.get(type) : null;
        return known == null ? type : known;
    }

    /**
     * For a target of a type that events cannot come as.
     *
     * @param part of the type that is wrong
     * @param right a type that would be right in place of that part
     */
    BraidException misfit(Type declared, Type part, String right, String expected) {
        String found = "found the type `" + ParameterWords.type(declared) + "`";
        Type type = new ElementTypes(this).bound(part);
        if (type instanceof TypeVariable<?> unknown && unknown.getGenericDeclaration() instanceof Class<?> generic) {
            return new BraidException(
                    found + ", whose `" + unknown + "` can be any type, expected a test class that says"
                            + " what it is, such as one that extends `" + example(generic, unknown, right) + "`");
        }
        boolean isSaidElsewhere = part instanceof TypeVariable<?> && !type.equals(part);
        return new BraidException(found
                + (isSaidElsewhere ? ", whose `" + part + "` is `" + ParameterWords.type(type) + "`" : "")
                + expected);
    }

    private static String example(Class<?> generic, TypeVariable<?> unknown, String right) {
        return Stream.of(generic.getTypeParameters())
                .map(variable -> variable.equals(unknown) ? right : variable.getName())
                .collect(Collectors.joining(", ", generic.getSimpleName() + "<", ">"));
    }
}
