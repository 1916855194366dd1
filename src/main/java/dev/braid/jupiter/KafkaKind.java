package dev.braid.jupiter;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import dev.braid.BraidException;
import dev.braid.kafka.KafkaBackend;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@link WithKafka} asks for. */
final class KafkaKind extends BackendKind<WithKafka, KafkaBackend> {

    static final KafkaKind KAFKA = new KafkaKind();

    static final int DEFAULT_PARTITIONS = 1;

    private KafkaKind() {
        super(WithKafka.class, KafkaBackend.class);
    }

    @Override
    String noun() {
        return "broker";
    }

    @Override
    String lock() {
        return "dev.braid.kafka.topic/";
    }

    @Override
    Said said(WithKafka asked) {
        return new Said(
                List.of(asked.topics()),
                asked.mode(),
                asked.image(),
                List.of(asked.config()),
                asked.unique(),
                asked.keep(),
                List.of(asked.property()));
    }

    @Override
    Optional<String> sinkOf(AnnotatedElement element) {
        return findAnnotation(element, KafkaSink.class).map(KafkaSink::topic);
    }

    @Override
    String addressMethod() {
        return "getBootstrapServers";
    }

    @Override
    KafkaBackend start(ServerUse<WithKafka> use, Function<String, @Nullable String> settings) {
        return KafkaBackend.builder()
                .mode(use.mode())
                .image(use.image())
                .config(use.config())
                .settings(settings)
                .start();
    }

    @Override
    KafkaBackend take(Object container) {
        return KafkaBackend.builder().container(container).start();
    }

    @Override
    KafkaBackend view(KafkaBackend server, boolean unique, boolean keep) {
        return server.view(unique, keep);
    }

    @Override
    void prepare(KafkaBackend view, Set<String> names, ServerUse<WithKafka> use) {
        view.prepare(names, partitions(use));
    }

    private static int partitions(ServerUse<WithKafka> use) {
        int partitions = use.first(WithKafka::partitions, count -> count != DEFAULT_PARTITIONS, DEFAULT_PARTITIONS);
        if (partitions <= 0) {
            throw new BraidException(
                    "@WithKafka: `partitions`: found " + partitions + ", expected a number of partitions above 0");
        }
        return partitions;
    }

    @Override
    String address(KafkaBackend server) {
        return server.bootstrapServers();
    }
}
