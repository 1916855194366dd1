package dev.braid.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.internal.server.Lease;
import dev.braid.testkit.OwnServer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OwnServer
class EmbeddedServerTests {

    /** By which its process is found among those of other tests. */
    private static final Map<String, String> TO_BE_KILLED = Map.of("ES_JAVA_OPTS", "-Dto.be.killed=yes");

    @Test
    void anEmbeddedServerIsSharedByItsLeases() {
        ElasticServerOptions options = options(Map.of());
        try (Lease<ElasticServer> lease = ElasticServers.lease(options);
                Lease<ElasticServer> second = ElasticServers.lease(options(Map.of()))) {
            ElasticServer server = lease.server();
            assertThat(second.server()).isSameAs(server);
            assertThat(server.mode()).isEqualTo(BackendMode.EMBEDDED);
            assertThat(server.isOurs()).isTrue();
            assertThat(server.address()).matches("http://127\\.0\\.0\\.1:\\d+");
            assertThat(server.login().user()).isNull();
            assertThat(server.login().password()).isNull();
            assertThat(server.access().certificate()).isNull();
            assertThat(server.reason())
                    .isEqualTo("Elasticsearch: an embedded server at " + server.address()
                            + ", since the mode EMBEDDED is asked for");
        }
    }

    @Test
    void theConfigReachesTheServerAndItsJvm() {
        ElasticsearchBackend.Builder builder =
                ElasticsearchBackend.builder().config(Map.of("cluster.name", "clicks", "ES_JAVA_OPTS", "-Xmx2g"));
        try (ElasticsearchBackend elasticsearch =
                        builder.mode(BackendMode.EMBEDDED).start();
                ElasticClient client =
                        ElasticClient.of(ElasticAccess.of("the test", elasticsearch.url()), Duration.ofSeconds(30))) {
            JsonNode nodes = client.ask("GET", "/_nodes/jvm", null).json();
            assertThat(nodes.path("cluster_name").asText()).isEqualTo("clicks");
            assertThat(nodes.path("nodes")
                            .elements()
                            .next()
                            .path("jvm")
                            .path("mem")
                            .path("heap_max_in_bytes")
                            .asLong())
                    .isEqualTo(2L << 30);
        }
    }

    @Test
    void oneThatHasStoppedIsNotHandedOut() {
        ElasticServerOptions options = options(TO_BE_KILLED);
        try (ElasticsearchBackend elasticsearch = ElasticsearchBackend.builder()
                .mode(BackendMode.EMBEDDED)
                .config(TO_BE_KILLED)
                .start()) {
            ElasticsearchBackend view = elasticsearch.view(true, false);
            view.prepare(Set.of("lost"));
            ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info()
                            .arguments()
                            .map(arguments -> String.join(" ", arguments).contains("-Dto.be.killed=yes"))
                            .orElse(false))
                    .forEach(process -> {
                        process.destroyForcibly();
                        process.onExit().join();
                    });
            view.close();
            assertThatExceptionOfType(BraidException.class)
                    .isThrownBy(() -> ElasticServers.lease(options))
                    .withMessage("Elasticsearch at " + elasticsearch.url() + ", which the tests share: found a server"
                            + " process that has ended; see who stopped it, and run the tests again");
        }
    }

    private static ElasticServerOptions options(Map<String, String> config) {
        return ElasticServerOptions.of(BackendMode.EMBEDDED, "", false, config, key -> null);
    }
}
