package dev.braid.jupiter;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/** Keeps tests that name the same sequence apart, and all that name one from those that reset all. */
final class SequenceLocks implements ResourceLocksProvider {

    private static final String ALL = "dev.braid.sequence";

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return locks(SequenceUse.of(null, List.of(testClass)), SinkNames.members(testClass));
    }

    @Override
    public Set<Lock> provideForNestedClass(List<Class<?>> enclosingInstanceTypes, Class<?> testClass) {
        return locks(
                SequenceUse.of(null, ServerLocks.innermostFirst(enclosingInstanceTypes, testClass)),
                SinkNames.members(testClass));
    }

    @Override
    public Set<Lock> provideForMethod(List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        List<Class<?>> classes = ServerLocks.innermostFirst(enclosingInstanceTypes, testClass);
        return locks(
                SequenceUse.of(testMethod, classes),
                Stream.concat(SinkNames.parameters(testMethod), classes.stream().flatMap(SinkNames::members)));
    }

    private static Set<Lock> locks(SequenceUse use, Stream<AnnotatedElement> elements) {
        Set<String> names = new HashSet<>(use.names());
        elements.flatMap(element -> findAnnotation(element, NamedSequence.class).stream())
                .filter(annotation -> annotation.on() != NamedSequence.On.MEMORY)
                .forEach(annotation -> names.add(annotation.value()));
        if (use.resetsAll()) {
            return Set.of(new Lock(ALL));
        }
        Set<Lock> locks = new HashSet<>();
        names.forEach(name -> locks.add(new Lock(ALL + "/" + name)));
        if (!names.isEmpty()) {
            locks.add(new Lock(ALL, ResourceAccessMode.READ));
        }
        return locks;
    }
}
