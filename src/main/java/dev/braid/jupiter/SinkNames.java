package dev.braid.jupiter;

import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The topics or indices that stand in the sinks of tests and classes. */
final class SinkNames {

    private static final List<Class<? extends Annotation>> LIFECYCLE =
            List.of(BeforeAll.class, BeforeEach.class, AfterEach.class, AfterAll.class);

    private SinkNames() {}

    /** What each test of a class uses: by its fields, and the parameters of all but its tests. */
    static Set<String> of(BackendKind<?, ?> kind, Class<?> testClass) {
        return names(kind, members(testClass));
    }

    /** What a test uses: by its parameters, and by its classes. */
    static Set<String> of(BackendKind<?, ?> kind, Method test, List<Class<?>> classes) {
        return names(kind, Stream.concat(parameters(test), classes.stream().flatMap(SinkNames::members)));
    }

    private static Set<String> names(BackendKind<?, ?> kind, Stream<? extends AnnotatedElement> elements) {
        return elements.flatMap(element -> kind.sinkOf(element).stream()).collect(Collectors.toSet());
    }

    /** The fields of a class, and the parameters of all but its tests. */
    static Stream<AnnotatedElement> members(Class<?> testClass) {
        Stream<AnnotatedElement> fields = ReflectionSupport.streamFields(
                        testClass, field -> true, HierarchyTraversalMode.TOP_DOWN)
                .map(field -> field);
        Stream<AnnotatedElement> constructors =
                Stream.of(testClass.getDeclaredConstructors()).flatMap(SinkNames::parameters);
        Stream<AnnotatedElement> lifecycle = ReflectionSupport.streamMethods(
                        testClass, SinkNames::isLifecycle, HierarchyTraversalMode.TOP_DOWN)
                .flatMap(SinkNames::parameters);
        return Stream.of(fields, constructors, lifecycle).flatMap(elements -> elements);
    }

    private static boolean isLifecycle(Method method) {
        return LIFECYCLE.stream().anyMatch(annotation -> isAnnotated(method, annotation));
    }

    static Stream<AnnotatedElement> parameters(Executable executable) {
        return Stream.of(executable.getParameters());
    }
}
