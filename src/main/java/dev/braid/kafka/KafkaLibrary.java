package dev.braid.kafka;

import dev.braid.internal.server.Library;
import dev.braid.internal.sink.ClientLibrary;
import java.util.List;
import java.util.function.Supplier;

/** Kafka's libraries, which are on the class path of those alone who use Kafka. */
final class KafkaLibrary {

    static final Library CLIENT =
            Library.of("org.apache.kafka.clients.admin.Admin", "org.apache.kafka:kafka-clients:4.3.1");
    static final Library BROKER = Library.of("kafka.server.BrokerServer", "org.apache.kafka:kafka_2.13:4.3.1");
    static final String CONTAINER_TYPE = "org.testcontainers.kafka.KafkaContainer";
    static final Library CONTAINER = Library.of(CONTAINER_TYPE, "org.testcontainers:testcontainers-kafka:2.0.5");

    private static final ClientLibrary CLASSES =
            new ClientLibrary("Kafka", CLIENT.coordinates(), List.of("org/apache/kafka/"));

    private KafkaLibrary() {}

    /** What needs the client, or what to add where it is missing. */
    static <T> T need(String who, Supplier<T> what) {
        return CLASSES.need(who, what);
    }
}
