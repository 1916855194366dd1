package dev.braid.sequence;

import dev.braid.BackendMode;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.elastic.ElasticAnswer;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.kafka.KafkaBackend;
import dev.braid.testkit.EmbeddedElasticsearch;
import java.time.Duration;

/** The servers that these tests share, each started when it is first asked for. */
final class Servers {

    private Servers() {}

    private static final class Kafka {

        private static final KafkaBackend BACKEND =
                KafkaBackend.builder().mode(BackendMode.EMBEDDED).start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BACKEND::close));
        }
    }

    static KafkaBackend kafka() {
        return Kafka.BACKEND;
    }

    static IdSequences elastic() {
        return IdSequences.on(EmbeddedElasticsearch.backend());
    }

    static String elasticPlace() {
        return "Elasticsearch at " + EmbeddedElasticsearch.url();
    }

    static ElasticAnswer askElastic(String method, String path, byte[] json) {
        ElasticAccess access = ElasticAccess.of("the server", EmbeddedElasticsearch.url());
        try (ElasticClient client = ElasticClient.of(access, Duration.ofSeconds(30))) {
            return client.ask(method, path, json);
        }
    }
}
