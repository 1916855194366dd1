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
        Class<? extends Annotation> user = isMethod ? ParameterizedTest.class : ParameterizedClass.class;
        if (!findRepeatableAnnotations(element, EventSource.class).isEmpty() && !isAnnotated(element, user)) {
            String place = ParameterWords.nameOf(context.getRequiredTestClass());
            throw new BraidException("@EventSource on " + place
                    + (isMethod ? "." + context.getRequiredTestMethod().getName() : "") + ": found a "
                    + (isMethod ? "method" : "class") + " without `@" + user.getSimpleName() + "`, expected it");
        }
    }
}
