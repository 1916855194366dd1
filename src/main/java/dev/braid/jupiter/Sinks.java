package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.EventSink;
import dev.braid.Generator;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** The sinks that stand beside {@link GeneratedEvents} or {@link EventSequence} on a parameter or field. */
final class Sinks {

    /** How the annotations of something are found. */
    interface Annotated {
        <A extends Annotation> Optional<A> find(Class<A> type);
    }

    private Sinks() {}

    /** Those of what has no sinks. */
    static <A extends Annotation> Optional<A> none(Class<A> type) {
        return Optional.empty();
    }

    /**
     * Opens all of them as one; null where there is none.
     *
     * @param events what they are sent
     */
    static @Nullable EventSink open(Annotated annotated, Shape shape, Generator events, ExtensionContext context) {
        List<EventSink> sinks = new ArrayList<>();
        try {
            annotated.find(SendTo.class).ifPresent(annotation -> sinks.add(read("@SendTo", () -> own(annotation))));
            annotated
                    .find(KafkaSink.class)
                    .ifPresent(annotation ->
                            sinks.add(read("@KafkaSink", () -> KafkaSinks.open(annotation, shape, events, context))));
            annotated
                    .find(ElasticsearchSink.class)
                    .ifPresent(annotation -> sinks.add(
                            read("@ElasticsearchSink", () -> ElasticsearchSinks.open(annotation, events, context))));
        } catch (BraidException e) {
            closeAfter(e, new SeveralSinks(sinks));
            throw e;
        }
        return sinks.isEmpty() ? null : new WatchedSink(sinks.size() > 1 ? new SeveralSinks(sinks) : sinks.get(0));
    }

    private static void closeAfter(BraidException failure, EventSink opened) {
        try {
            opened.close();
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static EventSink own(SendTo annotation) {
        Class<? extends EventSink> type = annotation.value();
        try {
            return ReflectionSupport.newInstance(type);
        } catch (Exception e) { // that of reflection too, which is thrown as if it were unchecked
            throw new BraidException(
                    "found " + type.getName() + ", expected a class that can be made without arguments:"
                            + " it has a constructor without parameters, and is not abstract",
                    e);
        }
    }

    private static EventSink read(String annotation, Supplier<EventSink> sink) {
        try {
            return sink.get();
        } catch (BraidException e) {
            throw new BraidException("`" + annotation + "`: " + e.getMessage(), e.getCause());
        }
    }

    /** Looks whether an attribute suits the records: a generator knows the fields that they can have. */
    static void check(String attribute, Runnable look) {
        try {
            look.run();
        } catch (BraidException e) {
            throw new BraidException("`" + attribute + "`: " + e.getMessage(), e);
        }
    }
}
