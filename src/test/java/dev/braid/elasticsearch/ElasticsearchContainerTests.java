package dev.braid.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.TestEvents;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.internal.server.Lease;
import dev.braid.sequence.IdSequences;
import dev.braid.testkit.ContainerTest;
import dev.braid.testkit.Containers;
import dev.braid.testkit.LeasingJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.elasticsearch.ElasticsearchContainer;

@ContainerTest
@Execution(ExecutionMode.SAME_THREAD) // Each test starts a server.
class ElasticsearchContainerTests {

    @Test
    void aContainerIsStartedWithTheConfig() {
        Map<String, String> config = Map.of("cluster.name", "of-the-test");
        try (Lease<ElasticServer> lease =
                ElasticServers.lease(ElasticServerOptions.of(BackendMode.CONTAINER, "", false, config, key -> null))) {
            ElasticServer server = lease.server();
            assertThat(server.address()).matches("http://localhost:\\d+");
            assertThat(server.isOurs()).isTrue();
            assertThat(server.trouble().get()).isEmpty();
            assertThat(server.reason())
                    .isEqualTo("Elasticsearch: a container of docker.elastic.co/elasticsearch/elasticsearch:8.19.21 at "
                            + server.address() + ", since the mode CONTAINER is asked for");
            assertThat(clusterName(server.access())).isEqualTo("of-the-test");
        }
    }

    @Test
    void aSecureOneWantsItsPasswordAndIsTrusted(@TempDir Path folder) throws IOException {
        try (ElasticsearchBackend elasticsearch =
                ElasticsearchBackend.builder().secure(true).start()) {
            assertThat(elasticsearch.mode()).isEqualTo(BackendMode.CONTAINER);
            assertThat(elasticsearch.url()).matches("https://localhost:\\d+");
            assertThat(elasticsearch.user()).isEqualTo("elastic");
            assertThat(elasticsearch.password()).isNotBlank();
            assertThat(elasticsearch.certificate()).startsWith("-----BEGIN CERTIFICATE-----");
            elasticsearch.prepare(Set.of("clicks"));
            isUsedByAll(elasticsearch);

            settingsOfASecureServer(elasticsearch, folder);
        }
    }

    private static void isUsedByAll(ElasticsearchBackend secure) {
        List<Event> events = TestEvents.events(null, "{\"n\":1}", "{\"n\":2}");
        try (ElasticsearchEventSink sink = ElasticsearchEventSink.to(secure.url(), "clicks")
                        .login(String.valueOf(secure.user()), String.valueOf(secure.password()))
                        .certificate(String.valueOf(secure.certificate()))
                        .open();
                IdSequences sequences = IdSequences.on(secure)) {
            events.forEach(sink::send);
            sink.flush();
            assertThat(secure.index("clicks").events())
                    .extracting(Event::toJson)
                    .containsExactlyInAnyOrder("{\"n\":1}", "{\"n\":2}");
            assertThat(sequences.named("orders").create().next()).isEqualTo(1);
        }
    }

    /** One server for all, since one takes half a minute to start. */
    private static void settingsOfASecureServer(ElasticsearchBackend secure, Path folder) throws IOException {
        String url = secure.url();
        String certificate = Files.writeString(folder.resolve("ca.pem"), secure.certificate())
                .toString();
        Map<String, String> right = Map.of(
                "braid.elasticsearch.url",
                url,
                "braid.elasticsearch.user",
                "elastic",
                "braid.elasticsearch.password",
                String.valueOf(secure.password()),
                "braid.elasticsearch.certificate",
                certificate);
        try (ElasticsearchBackend external = start(right)) {
            assertThat(external.mode()).isEqualTo(BackendMode.EXTERNAL);
            assertThat(external.password()).isEqualTo(secure.password());
        }
        String server = "Elasticsearch at " + url + ": ";
        String login =
                ", in `braid.elasticsearch.user` and `braid.elasticsearch.password`, or `braid.elasticsearch.api-key`";
        assertThat(message(with(right, "braid.elasticsearch.password", "wrong")))
                .isEqualTo(server + "the server refused the log-in; correct user and password, or the API key" + login);
        assertThat(message(with(right, "braid.elasticsearch.api-key", "d3Jvbmc6a2V5")))
                .isEqualTo(server + "the server refused the log-in; correct user and password, or the API key" + login);
        assertThat(message(Map.of("braid.elasticsearch.url", url, "braid.elasticsearch.certificate", certificate)))
                .isEqualTo(server + "the server wants a log-in; name user and password, or an API key" + login);
        String http = url.replace("https", "http");
        assertThat(message(with(right, "braid.elasticsearch.url", http)))
                .isEqualTo("Elasticsearch at " + http + ": it ended the connection without an answer;"
                        + " see whether it runs, and whether it wants https in `braid.elasticsearch.url`");
        assertThat(message(Map.of("braid.elasticsearch.url", url)))
                .startsWith(
                        server + "its certificate is signed by nobody whom this JVM knows (PKIX path building failed: ")
                .endsWith("); name the certificate of its authority in `braid.elasticsearch.certificate`");
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.put(name, value);
        return changed;
    }

    private static ElasticsearchBackend start(Map<String, String> settings) {
        return ElasticsearchBackend.builder().settings(settings::get).start();
    }

    private static String message(Map<String, String> settings) {
        try (ElasticsearchBackend none = start(settings)) {
            return none.url();
        } catch (BraidException e) {
            return e.getMessage();
        }
    }

    @Test
    void aContainerOfAKilledJvmIsRemoved() throws IOException {
        try (LeasingJvm jvm = ElasticsearchJvm.start(BackendMode.CONTAINER, Map.of(), List.of())) {
            String address = jvm.ready();
            assertThat(address).startsWith("CONTAINER http://localhost:");
            List<ProcessHandle> children = jvm.process().descendants().toList();
            assertThat(Containers.at(address)).hasSize(1);

            jvm.process().destroyForcibly();

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Containers.at(address).isEmpty()
                            && children.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void anImageThatDoesNotExist() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> lease("localhost:1/elasticsearch:0.0.0"))
                .withMessageMatching("\\QElasticsearch in a container: found no image localhost:1/elasticsearch:0.0.0,"
                        + " and it cannot be pulled (\\E.*connection refused\\Q); correct its name, or fetch it by"
                        + " `docker pull localhost:1/elasticsearch:0.0.0`\\E");
    }

    @Test
    void aNameThatIsNone() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> lease("A B"))
                .withMessage("Elasticsearch in a container: found the image \"A B\", expected a name such as"
                        + " docker.elastic.co/elasticsearch/elasticsearch:8.19.21; correct it");
    }

    @Test
    void aContainerOfTheUsersIsStartedOnce() {
        try (ElasticsearchContainer container = new ElasticsearchContainer(ElasticsearchBackend.DEFAULT_IMAGE)
                .withPassword("of-the-user")
                .withStartupTimeout(Duration.ofMinutes(3))) {
            try (Lease<ElasticServer> lease = ElasticServers.of(container);
                    Lease<ElasticServer> second = ElasticServers.of(container)) {
                ElasticServer server = lease.server();
                assertThat(second.server()).isSameAs(server);
                assertThat(server.mode()).isEqualTo(BackendMode.CONTAINER);
                assertThat(server.isOurs()).isTrue();
                assertThat(server.address()).isEqualTo("https://" + container.getHttpHostAddress());
                assertThat(server.login().password()).isEqualTo("of-the-user");
                assertThat(server.reason())
                        .isEqualTo("Elasticsearch: a container of docker.elastic.co/elasticsearch/elasticsearch:8.19.21"
                                + " at " + server.address() + ", since the tests declare it");
                assertThat(clusterName(server.access())).isEqualTo("elasticsearch");
            }
            assertThat(container.isRunning()).isFalse();
        }
    }

    @Test
    void whatIsNoContainerOfElasticsearch() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ElasticServers.of("elasticsearch"))
                .withMessage("found a java.lang.String, expected a container of Testcontainers;"
                        + " take org.testcontainers.elasticsearch.ElasticsearchContainer");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ElasticServers.of(new GenericContainer<>(ElasticsearchBackend.DEFAULT_IMAGE)))
                .withMessage("found a org.testcontainers.containers.GenericContainer,"
                        + " expected a container with a method getHttpHostAddress();"
                        + " take org.testcontainers.elasticsearch.ElasticsearchContainer");
    }

    private static void lease(String image) {
        ElasticServers.lease(ElasticServerOptions.of(BackendMode.CONTAINER, image, false, Map.of(), key -> null));
    }

    private static String clusterName(ElasticAccess access) {
        try (ElasticClient client = ElasticClient.of(access, Duration.ofSeconds(30))) {
            return client.ask("GET", "/_cluster/health", null)
                    .json()
                    .path("cluster_name")
                    .asText();
        }
    }
}
