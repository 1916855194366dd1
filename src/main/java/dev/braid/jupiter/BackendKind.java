package dev.braid.jupiter;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of server that tests ask for by an annotation.
 *
 * @param <A> the annotation
 * @param <B> what tests are given
 */
abstract class BackendKind<A extends Annotation, B extends AutoCloseable> {

    private final Class<A> annotation;
    private final Class<B> backend;

    BackendKind(Class<A> annotation, Class<B> backend) {
        this.annotation = annotation;
        this.backend = backend;
    }

    final Class<A> annotation() {
        return annotation;
    }

    final Class<B> backend() {
        return backend;
    }

    /** The annotation, as it is written. */
    final String name() {
        return "@" + annotation.getSimpleName();
    }

    /** What such a server is called. */
    abstract String noun();

    /** What locks are called by, before the name. */
    abstract String lock();

    abstract Said said(A asked);

    /** What a sink on a parameter or field sends to, by its name. */
    abstract Optional<String> sinkOf(AnnotatedElement element);

    /** The method by which a container of this kind is known. */
    abstract String addressMethod();

    /** What makes one server another. */
    List<Object> identity(ServerUse<A> use) {
        return List.of(use.mode(), use.image(), use.config());
    }

    abstract B start(ServerUse<A> use, Function<String, @Nullable String> settings);

    /** The one in a container of the user's. */
    abstract B take(Object container);

    abstract B view(B server, boolean unique, boolean keep);

    abstract void prepare(B view, Set<String> names, ServerUse<A> use);

    abstract String address(B server);
}
