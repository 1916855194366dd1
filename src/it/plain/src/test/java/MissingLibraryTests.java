import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.kafka.KafkaBackend;
import dev.braid.kafka.KafkaEventSink;
import org.junit.jupiter.api.Test;

/** What is said where an optional library is missing. */
class MissingLibraryTests {

    @Test
    void aSinkNeedsKafkasClient() {
        assertThatThrownBy(() -> KafkaEventSink.to("localhost:9092", "clicks").open())
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("found no Kafka client on the class path, expected it for a KafkaEventSink;"
                        + " add org.apache.kafka:kafka-clients:4.3.1 to the dependencies");
    }

    @Test
    void aBrokerNeedsOneOfTwoLibraries() {
        assertThatThrownBy(() -> KafkaBackend.builder().start())
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("Kafka: found no server to start on the class path, expected one of two;"
                        + " add org.apache.kafka:kafka_2.13:4.3.1 for a broker in this JVM,"
                        + " or org.testcontainers:testcontainers-kafka:2.0.5 for one in a container,"
                        + " or set `braid.kafka.bootstrap-servers`");
    }

    @Test
    void anEmbeddedBrokerNeedsKafka() {
        assertThatThrownBy(() ->
                        KafkaBackend.builder().mode(BackendMode.EMBEDDED).start())
                .isExactlyInstanceOf(BraidException.class)
                .hasMessageContaining("org.apache.kafka:kafka_2.13");
    }

    @Test
    void aContainerNeedsTestcontainers() {
        assertThatThrownBy(() ->
                        KafkaBackend.builder().mode(BackendMode.CONTAINER).start())
                .isExactlyInstanceOf(BraidException.class)
                .hasMessageContaining("org.testcontainers:testcontainers-kafka");
    }
}
