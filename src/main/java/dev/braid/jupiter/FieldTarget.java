package dev.braid.jupiter;

import dev.braid.BraidException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;

/** A field of a test class. */
record FieldTarget(Class<?> owner, Field member) implements Target {

    private static final Class<?>[] NO_PARAMETERS = {};

    /** Classes that inherit a static field share it: whichever sets it, the events are the same. */
    static FieldTarget ofStatic(Field field) {
        return new FieldTarget(field.getDeclaringClass(), field);
    }

    @Override
    public Type type() {
        return member.getGenericType();
    }

    @Override
    public String name() {
        return "field `" + member.getName() + "`";
    }

    @Override
    public String place() {
        return name() + " of " + ParameterWords.nameOf(owner);
    }

    @Override
    public long derivedSeed(String uniqueId) {
        return DerivedSeed.of(owner, member.getName(), NO_PARAMETERS, uniqueId, 0);
    }

    <A extends Annotation> Optional<A> annotation(Class<A> annotation) {
        return AnnotationSupport.findAnnotation(member, annotation);
    }

    void requireNotFinal() {
        if (Modifier.isFinal(member.getModifiers())) {
            throw new BraidException("found a final field, expected one that can be set");
        }
    }

    void set(@Nullable Object instance, Object events) {
        try {
            member.setAccessible(true);
            member.set(instance, events);
        } catch (IllegalAccessException e) {
            throw new BraidException("cannot be set: " + e.getMessage(), e);
        }
    }
}
