package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BraidException;
import dev.braid.internal.broker.EmbeddedBroker;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UnopenedSinkTests {

    private static final Map<String, String> SHORTLY = Map.of("max.block.ms", "1000");

    @Test
    void nothingListens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() -> KafkaEventSink.to("localhost:" + port, "clicks")
                        .config(SHORTLY)
                        .open())
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("found no Kafka broker that answers at localhost:" + port
                        + " within 1s: nothing listens there; start the broker, or correct the address");
    }

    @Test
    void somethingElseListens() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            String address = "localhost:" + silent.getLocalPort();

            assertThatThrownBy(() ->
                            KafkaEventSink.to(address, "clicks").config(SHORTLY).open())
                    .isExactlyInstanceOf(BraidException.class)
                    .hasMessage(
                            "found no Kafka broker that answers at " + address
                                    + " within 1s: what listens there is no broker, asks for another `security.protocol`, or names"
                                    + " other brokers that cannot be reached (`advertised.listeners`); correct that, or the address");
        }
    }

    @Test
    void wrongAddresses() {
        assertThatThrownBy(() -> KafkaEventSink.to("nonsense", "clicks").open())
                .hasMessage("found the address `nonsense`, expected host:port, or several of them separated by commas;"
                        + " correct it");
        assertThatThrownBy(() -> KafkaEventSink.to("no.such.machine.invalid:9092", "clicks")
                        .open())
                .hasMessage("found no machine of the name in the address `no.such.machine.invalid:9092`; correct it");
    }

    @Test
    void missingTopics() {
        TestTopics.create("unopened-clicks", 1, Map.of());

        assertThatThrownBy(() -> KafkaEventSink.to(TestTopics.servers(), "unopened-klicks")
                        .open())
                .hasMessage("found no topic `unopened-klicks` at " + TestTopics.servers()
                        + ", the nearest is `unopened-clicks`; create it, or correct the name");
        assertThatThrownBy(() -> KafkaEventSink.to(TestTopics.servers(), "completely-different")
                        .open())
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("found no topic `completely-different` at " + TestTopics.servers()
                        + "; create it, or correct the name");
        assertThatThrownBy(() -> TestTopics.topic("unopened-klicks").events())
                .hasMessage("found no topic `unopened-klicks` at " + TestTopics.servers()
                        + ", the nearest is `unopened-clicks`; create it, or correct the name");
    }

    @Test
    void transactionsWithoutACoordinator() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Map.of("transaction.state.log.replication.factor", "3"));
                KafkaClients clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            TestTopics.create(clients, "clicks", 1, Map.of());

            assertThatThrownBy(() -> KafkaEventSink.to(broker.bootstrapServers(), "clicks")
                            .transactional()
                            .config(Map.of("max.block.ms", "15000"))
                            .open())
                    .hasMessage("transactions for topic `clicks` at " + broker.bootstrapServers()
                            + ": found no coordinator within 15s; see that the brokers can make the topic"
                            + " `__transaction_state`, with `transaction.state.log.replication.factor` of them");
        }
    }

    @Test
    void interruptedThreads() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(
                        () -> KafkaEventSink.to(TestTopics.servers(), "clicks").open())
                .hasMessage("topic `clicks` at " + TestTopics.servers()
                        + ": the thread was interrupted; let it wait for the answer");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void leaveNoThreads() {
        assertThatThrownBy(() -> KafkaEventSink.to("localhost:1", "clicks")
                .config(Map.of("max.block.ms", Duration.ofMillis(300).toMillis(), "client.id", "unopened"))
                .open());

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().contains("unopened"));
    }
}
