package dev.braid.jupiter;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotatedFields;
import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;

import dev.braid.BraidException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Refuses sinks beside which there are no events: nothing would be sent. */
final class UnusedSink {

    private static final List<Class<? extends Annotation>> SINKS =
            List.of(KafkaSink.class, ElasticsearchSink.class, SendTo.class);

    private UnusedSink() {}

    /** Checks the fields of a context's class, and the parameters of its test. */
    static void check(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        String owner = ParameterWords.nameOf(testClass);
        for (Class<? extends Annotation> sink : SINKS) {
            for (Field field : findAnnotatedFields(testClass, sink, all -> true, HierarchyTraversalMode.TOP_DOWN)) {
                check(field, sink, "field `" + field.getName() + "` of " + owner);
            }
            context.getTestMethod().ifPresent(test -> checkParameters(test, sink, owner));
        }
    }

    private static void checkParameters(Method test, Class<? extends Annotation> sink, String owner) {
        Parameter[] parameters = test.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            check(parameters[i], sink, "parameter " + (i + 1) + " of " + owner + "." + test.getName());
        }
    }

    private static void check(AnnotatedElement element, Class<? extends Annotation> sink, String place) {
        if (isAnnotated(element, sink) && !Requests.areOn(element)) {
            throw new BraidException("@" + sink.getSimpleName() + " on " + place
                    + ": found neither `@GeneratedEvents` nor `@EventSequence` beside it, expected one of them: a sink sends"
                    + " what is generated there");
        }
    }
}
