package dev.braid.jupiter;

import static org.junit.platform.commons.support.AnnotationSupport.findRepeatableAnnotations;
import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;

import dev.braid.BraidException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;

/** Refuses an {@link EventSource} that JUnit would pass over: the test would run once, and without events. */
final class UnusedSource {

    private UnusedSource() {}

    /** Checks the class or method of a context. */
    static void check(ExtensionContext context) {
        AnnotatedElement element = context.getElement().orElseThrow();
        boolean isMethod = element instanceof Method;
        if (findRepeatableAnnotations(element, EventSource.class).isEmpty()) {
            return;
        }
        String place = "@EventSource on " + ParameterWords.nameOf(context.getRequiredTestClass())
                + (isMethod ? "." + context.getRequiredTestMethod().getName() : "");
        Class<? extends Annotation> user = isMethod ? ParameterizedTest.class : parameterizedClass(place);
        if (!isAnnotated(element, user)) {
            throw new BraidException(place + ": found a " + (isMethod ? "method" : "class") + " without `@"
                    + user.getSimpleName() + "`, expected it");
        }
    }

    private static Class<? extends Annotation> parameterizedClass(String place) {
        try {
            return ParameterizedClass.class;
        } catch (NoClassDefFoundError e) {
            throw new BraidException(
                    place + ": found a class, and a JUnit that has no `@ParameterizedClass`, expected a method,"
                            + " or JUnit 5.13 or newer",
                    e);
        }
    }
}
