package dev.braid.jupiter;

import dev.braid.BraidException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;

/** The annotations that ask for events. */
final class Requests {

    static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(GeneratedEvents.class, EventSequence.class);

    private Requests() {}

    static boolean areOn(AnnotatedElement element) {
        return ANNOTATIONS.stream().anyMatch(annotation -> AnnotationSupport.isAnnotated(element, annotation));
    }

    static List<Field> fields(Class<?> owner, Predicate<Field> predicate) {
        return ANNOTATIONS.stream()
                .flatMap(annotation -> Owners.fields(owner, annotation, predicate).stream())
                .distinct()
                .toList();
    }

    /** What messages call the one that is there. */
    static String name(Sinks.Annotated annotated) {
        return "@"
                + ANNOTATIONS.stream()
                        .filter(annotation -> annotated.find(annotation).isPresent())
                        .findFirst()
                        .orElseThrow()
                        .getSimpleName();
    }

    /** What the one asks for that is there. */
    static Attributes attributes(Sinks.Annotated annotated) {
        Optional<Attributes> generated = annotated.find(GeneratedEvents.class).map(Attributes::of);
        Optional<Attributes> sequence = annotated.find(EventSequence.class).map(Attributes::of);
        if (generated.isPresent() && sequence.isPresent()) {
            throw new BraidException("found `@EventSequence` beside it, expected one of them");
        }
        return Stream.of(generated, sequence)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
