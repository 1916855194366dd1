package dev.braid.jupiter;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import dev.braid.BackendMode;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test, or a class, asks for with the annotations of one kind of server.
 *
 * @param annotations the innermost first; none where there is no annotation
 */
record ServerUse<A extends Annotation>(BackendKind<A, ?> kind, List<A> annotations) {

    static <A extends Annotation> ServerUse<A> of(BackendKind<A, ?> kind, ExtensionContext context) {
        return of(kind, context.getTestMethod().orElse(null), classes(context));
    }

    /** That of a test and those around it, the innermost first. */
    static List<Class<?>> classes(ExtensionContext context) {
        List<Class<?>> classes = new ArrayList<>();
        context.getTestClass().ifPresent(testClass -> {
            classes.add(testClass);
            List<Class<?>> enclosing = new ArrayList<>(context.getEnclosingTestClasses());
            Collections.reverse(enclosing);
            classes.addAll(enclosing);
        });
        return classes;
    }

    /** Of a method, where there is one, and of classes, the innermost first. */
    static <A extends Annotation> ServerUse<A> of(
            BackendKind<A, ?> kind, @Nullable Method method, List<Class<?>> classes) {
        List<AnnotatedElement> elements = new ArrayList<>();
        if (method != null) {
            elements.add(method);
        }
        elements.addAll(classes);
        return new ServerUse<>(
                kind,
                elements.stream()
                        .flatMap(element -> findAnnotation(element, kind.annotation()).stream())
                        .toList());
    }

    boolean isAsked() {
        return !annotations.isEmpty();
    }

    Set<String> names() {
        return union(Said::names);
    }

    Set<String> properties() {
        return union(Said::properties);
    }

    private Set<String> union(Function<Said, List<String>> attribute) {
        Set<String> names = new LinkedHashSet<>();
        annotations.forEach(annotation -> names.addAll(attribute.apply(kind.said(annotation))));
        return names;
    }

    BackendMode mode() {
        return firstSaid(Said::mode, mode -> mode != BackendMode.AUTO, BackendMode.AUTO);
    }

    /** Empty for the default. */
    String image() {
        return firstSaid(Said::image, image -> !image.isEmpty(), "");
    }

    Map<String, String> config() {
        return Pairs.of(kind.name() + ": `config`", firstSaid(Said::config, config -> !config.isEmpty(), List.of()));
    }

    boolean isUnique() {
        return firstSaid(Said::unique, unique -> unique, false);
    }

    boolean keeps() {
        return firstSaid(Said::keep, keep -> keep, false);
    }

    private <T> T firstSaid(Function<Said, T> attribute, Predicate<T> isGiven, T usual) {
        return first(annotation -> attribute.apply(kind.said(annotation)), isGiven, usual);
    }

    /** That of the innermost annotation that says something else than usual. */
    <T> T first(Function<A, T> attribute, Predicate<T> isGiven, T usual) {
        return annotations.stream().map(attribute).filter(isGiven).findFirst().orElse(usual);
    }
}
