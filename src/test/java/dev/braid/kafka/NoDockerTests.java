package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.braid.BackendMode;
import dev.braid.testkit.LeasingJvm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Machines without Docker, or with one that does not fit; each is asked for in a JVM of its own, since a JVM asks once. */
class NoDockerTests {

    private static final String EMBEDDED = ", or take a broker in this JVM by `braid.kafka.mode=embedded`";

    @Test
    void nobodyListens() throws IOException {
        assertThat(messages(BackendMode.CONTAINER, "tcp://localhost:1"))
                .containsExactly("Kafka in a container: Docker did not answer at tcp://localhost:1"
                        + " (Connect to http://localhost:1 failed: Connection refused);"
                        + " start Docker, or name its address in the environment variable DOCKER_HOST" + EMBEDDED);
    }

    @Test
    void noSocket() throws IOException {
        assertThat(messages(BackendMode.CONTAINER, "unix:///nowhere/docker.sock"))
                .containsExactly("Kafka in a container: Docker did not answer at unix:///nowhere/docker.sock"
                        + " (there is no such file);"
                        + " start Docker, or name its address in the environment variable DOCKER_HOST" + EMBEDDED);
    }

    @Test
    void nothingIsAnswered() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "tcp://localhost:" + silent.getLocalPort();
            assertThat(messages(BackendMode.CONTAINER, address))
                    .containsExactly("Kafka in a container: Docker did not answer at " + address
                            + " (nothing within 15s);"
                            + " start Docker, or name its address in the environment variable DOCKER_HOST" + EMBEDDED);
        }
    }

    @Test
    void dockerWantsANewerClient() throws IOException {
        String answer = "client version 1.32 is too old. Minimum supported API version is 1.99,"
                + " please upgrade your client to a newer version";
        assertThat(messagesWhereDockerAnswers(answer))
                .containsExactly("Kafka in a container: Docker at ADDRESS refuses Testcontainers (" + answer + ");"
                        + " take a newer org.testcontainers:testcontainers-kafka" + EMBEDDED);
    }

    @Test
    void dockerIsTooOld() throws IOException {
        String answer = "client version 1.32 is too new. Maximum supported API version is 1.24";
        assertThat(messagesWhereDockerAnswers(answer))
                .containsExactly("Kafka in a container: Docker at ADDRESS refuses Testcontainers (" + answer + ");"
                        + " take a newer Docker, or another one by the environment variable DOCKER_HOST" + EMBEDDED);
    }

    @Test
    void autoTakesABrokerInTheJvmAndSaysWhyInOneLine() throws IOException {
        try (LeasingJvm jvm = start(BackendMode.AUTO, "tcp://localhost:1")) {
            List<String> lines = jvm.linesUntilReady();

            String ready = lines.get(lines.size() - 1);
            assertThat(ready).matches("ready EMBEDDED localhost:\\d+");
            String address = ready.substring("ready EMBEDDED ".length());
            assertThat(lines)
                    .hasSize(3)
                    .element(1)
                    .isEqualTo("INFO: Kafka: an embedded broker at " + address
                            + ", since Docker did not answer at tcp://localhost:1"
                            + " (Connect to http://localhost:1 failed: Connection refused)");
        }
    }

    private static List<String> messagesWhereDockerAnswers(String message) throws IOException {
        HttpServer docker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        docker.createContext("/", exchange -> {
            byte[] body = ("{\"message\":\"" + message + "\"}\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(400, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        docker.start();
        try {
            String address = "tcp://localhost:" + docker.getAddress().getPort();
            return messages(BackendMode.CONTAINER, address).stream()
                    .map(line -> line.replace(address, "ADDRESS"))
                    .toList();
        } finally {
            docker.stop(0);
        }
    }

    private static List<String> messages(BackendMode mode, String dockerHost) throws IOException {
        try (LeasingJvm jvm = start(mode, dockerHost)) {
            return jvm.lines();
        }
    }

    private static LeasingJvm start(BackendMode mode, String dockerHost) throws IOException {
        return KafkaJvm.start(mode, Map.of("DOCKER_HOST", dockerHost), List.of());
    }
}
