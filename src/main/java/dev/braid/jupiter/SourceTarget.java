package dev.braid.jupiter;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** The argument of a parameterized test, or, where there is no method, of a parameterized class. */
record SourceTarget(Class<?> owner, @Nullable Method method, Type type) implements Target {

    private static final Class<?>[] NO_PARAMETERS = {};

    @Override
    public AnnotatedElement member() {
        return method == null ? owner : method;
    }

    @Override
    public String name() {
        return "the argument (`" + ParameterWords.type(type) + "`)";
    }

    @Override
    public String place() {
        return method == null ? ParameterWords.nameOf(owner) : ParameterWords.nameOf(owner) + "." + method.getName();
    }

    @Override
    public long derivedSeed(String uniqueId) {
        return method == null
                ? DerivedSeed.of(owner, "", NO_PARAMETERS, uniqueId, 0)
                : DerivedSeed.of(owner, method.getName(), method.getParameterTypes(), uniqueId, 0);
    }
}
