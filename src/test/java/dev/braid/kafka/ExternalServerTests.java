package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.internal.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalServerTests {

    private static final String ADDRESS = "braid.kafka.bootstrap-servers";
    private static final String CLIENT_CONFIG = "braid.kafka.client-config";

    @Test
    void isTakenWhereAnAddressIsConfigured(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("client.properties"), "client.id=tests\nbootstrap.servers=other:1");
        try (EmbeddedBroker broker = EmbeddedBroker.start(Map.of());
                KafkaLease lease = KafkaServers.lease(options(
                        BackendMode.AUTO,
                        Map.of(ADDRESS, broker.bootstrapServers(), CLIENT_CONFIG, file.toString())))) {
            KafkaServer server = lease.server();
            assertThat(server.mode()).isEqualTo(BackendMode.EXTERNAL);
            assertThat(server.isOurs()).isFalse();
            assertThat(server.clientConfig())
                    .isEqualTo(Map.of("bootstrap.servers", broker.bootstrapServers(), "client.id", "tests"));
            assertThat(server.reason())
                    .isEqualTo("Kafka: the server at " + broker.bootstrapServers()
                            + ", since `braid.kafka.bootstrap-servers` is set");
        }
    }

    @Test
    void isGone() {
        EmbeddedBroker broker = EmbeddedBroker.start(Map.of());
        String address = broker.bootstrapServers();
        try (KafkaLease lease = KafkaServers.lease(options(BackendMode.EXTERNAL, Map.of(ADDRESS, address)))) {
            assertThat(lease.server().trouble().get()).isEmpty();
            broker.close();
            assertMessage(
                    BackendMode.EXTERNAL,
                    Map.of(ADDRESS, address),
                    "Kafka at " + address + ", which the tests share: found nobody who listens at " + address
                            + " (Connection refused); see who stopped it, and run the tests again");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            localhost:1                     | Kafka at localhost:1: found nobody who listens at localhost:1 (Connection refused); start the server, or correct `braid.kafka.bootstrap-servers`
            nowhere.invalid:9092            | Kafka at nowhere.invalid:9092: found no host of the name nowhere.invalid; start the server, or correct `braid.kafka.bootstrap-servers`
            nowhere.invalid:1, localhost:1  | Kafka at nowhere.invalid:1, localhost:1: found no host of the name nowhere.invalid, nobody who listens at localhost:1 (Connection refused); start the server, or correct `braid.kafka.bootstrap-servers`
            localhost                       | `braid.kafka.bootstrap-servers`: found "localhost", expected host:port, such as localhost:9092, or several with commas between; correct it
            a:1,                            | `braid.kafka.bootstrap-servers`: found "a:1,", expected host:port, such as localhost:9092, or several with commas between; correct it
            """)
    void wrongAddress(String address, String message) {
        assertMessage(BackendMode.AUTO, Map.of(ADDRESS, address), message);
    }

    @Test
    void noAddress() {
        assertMessage(
                BackendMode.EXTERNAL,
                Map.of(),
                "Kafka outside: found no address; set `braid.kafka.bootstrap-servers`,"
                        + " such as -Dbraid.kafka.bootstrap-servers=localhost:9092");
    }

    /** Asked by many, since Kafka's client hung on one such server in twenty. */
    @Test
    void somethingElseListens() throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(40);
        try {
            Callable<Void> asking = ExternalServerTests::assertThatASilentServerIsNamed;
            for (Future<Void> asked : askers.invokeAll(Collections.nCopies(40, asking), 40, TimeUnit.SECONDS)) {
                asked.get();
            }
        } finally {
            askers.shutdownNow();
        }
    }

    private static @Nullable Void assertThatASilentServerIsNamed() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "localhost:" + silent.getLocalPort();
            assertMessage(BackendMode.AUTO, Map.of(ADDRESS, address), silent(address));
        }
        return null;
    }

    @Test
    void theServerSendsItsClientsElsewhere() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(Map.of(
                "listeners",
                "PLAINTEXT://localhost:" + port,
                "advertised.listeners",
                "PLAINTEXT://nowhere.invalid:9092"))) {
            assertThat(broker.bootstrapServers()).isEqualTo("nowhere.invalid:9092");
            String address = "localhost:" + port;
            assertMessage(BackendMode.AUTO, Map.of(ADDRESS, address), silent(address));
        }
    }

    private static String silent(String address) {
        return "Kafka at " + address + ": something listens there, but no answer of Kafka came within 8s;"
                + " correct `braid.kafka.bootstrap-servers`,"
                + " or the server's advertised.listeners if they name what cannot be reached from here,"
                + " or, if it wants TLS or a login, name a properties file with the client's settings"
                + " in `braid.kafka.client-config`";
    }

    @Test
    void clientConfigThatDoesNotServe(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.properties");
        assertMessage(
                BackendMode.AUTO,
                Map.of(ADDRESS, "localhost:9092", CLIENT_CONFIG, missing.toString()),
                "`braid.kafka.client-config`: found no file " + missing + "; correct the path");

        Path wrong = Files.writeString(folder.resolve("wrong.properties"), "retries=many");
        try (ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "localhost:" + listening.getLocalPort();
            assertMessage(
                    BackendMode.AUTO,
                    Map.of(ADDRESS, address, CLIENT_CONFIG, wrong.toString()),
                    "Kafka at " + address + ": no client can be made (Invalid value many for configuration retries:"
                            + " Not a number of type INT); correct the file that `braid.kafka.client-config` names");
        }
    }

    @Test
    void misspelledClientConfig(@TempDir Path folder) throws IOException {
        Path misspelled = Files.writeString(
                folder.resolve("client.properties"), "schema.registry.url=http://a\nsasl.mechanisms=PLAIN");

        assertMessage(
                BackendMode.AUTO,
                Map.of(ADDRESS, "localhost:9092", CLIENT_CONFIG, misspelled.toString()),
                "`braid.kafka.client-config`: " + misspelled
                        + ": found `sasl.mechanisms`, expected a setting of Kafka's"
                        + " clients; did you mean `sasl.mechanism`?");
    }

    private static void assertMessage(BackendMode mode, Map<String, String> settings, String message) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> KafkaServers.lease(options(mode, settings)))
                .withMessage(message);
    }

    private static KafkaServerOptions options(BackendMode mode, Map<String, String> settings) {
        return KafkaServerOptions.of(mode, "", Map.of(), new HashMap<>(settings)::get);
    }
}
