package dev.braid.jupiter;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import dev.braid.elasticsearch.ElasticsearchBackend;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@link WithElasticsearch} asks for. */
final class ElasticsearchKind extends BackendKind<WithElasticsearch, ElasticsearchBackend> {

    static final ElasticsearchKind ELASTICSEARCH = new ElasticsearchKind();

    private ElasticsearchKind() {
        super(WithElasticsearch.class, ElasticsearchBackend.class);
    }

    @Override
    String noun() {
        return "server";
    }

    @Override
    String lock() {
        return "dev.braid.elasticsearch.index/";
    }

    @Override
    Said said(WithElasticsearch asked) {
        return new Said(
                List.of(asked.indices()),
                asked.mode(),
                asked.image(),
                List.of(asked.config()),
                asked.unique(),
                asked.keep(),
                List.of(asked.property()));
    }

    @Override
    Optional<String> sinkOf(AnnotatedElement element) {
        return findAnnotation(element, ElasticsearchSink.class).map(ElasticsearchSink::index);
    }

    @Override
    String addressMethod() {
        return "getHttpHostAddress";
    }

    @Override
    List<Object> identity(ServerUse<WithElasticsearch> use) {
        return List.of(super.identity(use), isSecure(use));
    }

    private static boolean isSecure(ServerUse<WithElasticsearch> use) {
        return use.first(WithElasticsearch::secure, secure -> secure, false);
    }

    @Override
    ElasticsearchBackend start(ServerUse<WithElasticsearch> use, Function<String, @Nullable String> settings) {
        return ElasticsearchBackend.builder()
                .mode(use.mode())
                .image(use.image())
                .secure(isSecure(use))
                .config(use.config())
                .settings(settings)
                .start();
    }

    @Override
    ElasticsearchBackend take(Object container) {
        return ElasticsearchBackend.builder().container(container).start();
    }

    @Override
    ElasticsearchBackend view(ElasticsearchBackend server, boolean unique, boolean keep) {
        return server.view(unique, keep);
    }

    @Override
    void prepare(ElasticsearchBackend view, Set<String> names, ServerUse<WithElasticsearch> use) {
        view.prepare(names);
    }

    @Override
    String address(ElasticsearchBackend server) {
        return server.url();
    }
}
