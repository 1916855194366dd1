package dev.braid.jupiter;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test, or a class, asks for with {@link ResetIdSequences}.
 *
 * @param names that are reset; of no meaning where all are
 */
record SequenceUse(boolean resets, boolean resetsAll, Set<String> names) {

    static SequenceUse of(ExtensionContext context) {
        return of(context.getTestMethod().orElse(null), ServerUse.classes(context));
    }

    /** Of a method, where there is one, and of classes. */
    static SequenceUse of(@Nullable Method method, List<Class<?>> classes) {
        List<AnnotatedElement> elements = new ArrayList<>(classes);
        if (method != null) {
            elements.add(method);
        }
        List<ResetIdSequences> annotations = elements.stream()
                .flatMap(element -> findAnnotation(element, ResetIdSequences.class).stream())
                .toList();
        Set<String> names = new LinkedHashSet<>();
        annotations.forEach(annotation -> names.addAll(List.of(annotation.value())));
        return new SequenceUse(
                !annotations.isEmpty(),
                annotations.stream().anyMatch(annotation -> annotation.value().length == 0),
                names);
    }
}
