package dev.braid.jupiter;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotatedFields;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The classes that parameters and fields belong to. */
final class Owners {

    private Owners() {}

    static Class<?> of(ParameterContext parameter, ExtensionContext context) {
        Executable executable = parameter.getDeclaringExecutable();
        return executable instanceof Constructor
                ? executable.getDeclaringClass()
                : parameter
                        .getTarget()
                        .<Class<?>>map(target -> of(target, context))
                        .orElseGet(context::getRequiredTestClass);
    }

    /** Among the classes that JUnit runs: the instance's own may be one that was made at run time. */
    static Class<?> of(Object instance, ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        List<Class<?>> enclosing = context.getEnclosingTestClasses();
        for (int i = enclosing.size() - 1; i >= 0 && !testClass.isInstance(instance); i--) {
            testClass = enclosing.get(i);
        }
        return testClass;
    }

    static List<Field> fields(Class<?> owner, Class<? extends Annotation> annotation, Predicate<Field> predicate) {
        return findAnnotatedFields(owner, annotation, predicate, HierarchyTraversalMode.TOP_DOWN);
    }
}
