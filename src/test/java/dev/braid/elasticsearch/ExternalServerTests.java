package dev.braid.elasticsearch;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.braid.BackendMode;
import dev.braid.BraidException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in the address of a server that runs; those of log-ins are in {@link ElasticsearchContainerTests}. */
class ExternalServerTests {

    private static final String URL = "braid.elasticsearch.url";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://localhost:1          | Elasticsearch at http://localhost:1: found nobody who listens there; start the server, or correct the address in `braid.elasticsearch.url`
            http://nowhere.invalid:9200 | Elasticsearch at http://nowhere.invalid:9200: found no host of this name; correct the address in `braid.elasticsearch.url`
            localhost:9200              | `braid.elasticsearch.url`: found "localhost:9200", expected an address such as http://localhost:9200; correct it
            http://localhost:1/es?x=1   | `braid.elasticsearch.url`: found "http://localhost:1/es?x=1", expected an address such as http://localhost:9200; correct it
            """)
    void wrongAddress(String url, String message) {
        assertMessage(Map.of(URL, url), message);
    }

    @Test
    void noAddress() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ElasticsearchBackend.builder()
                        .mode(BackendMode.EXTERNAL)
                        .start())
                .withMessage("Elasticsearch outside: found no address; set `braid.elasticsearch.url`,"
                        + " such as -Dbraid.elasticsearch.url=http://localhost:9200");
    }

    @Test
    void httpsToAServerWithoutTls() {
        try (ElasticsearchBackend server =
                ElasticsearchBackend.builder().mode(BackendMode.EMBEDDED).start()) {
            String url = server.url().replace("http:", "https:");
            assertMessage(
                    Map.of(URL, url),
                    "Elasticsearch at " + url + ": it does not speak TLS; write http instead of https in"
                            + " `braid.elasticsearch.url`");
        }
    }

    @Test
    void anotherServer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort();
            assertMessage(
                    Map.of(URL, url),
                    "Elasticsearch at " + url + ": found another server there"
                            + " (<h1>404 Not Found</h1>No context found for request);"
                            + " correct the address in `braid.elasticsearch.url`");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void halfALogin() {
        assertMessage(
                Map.of(URL, "http://localhost:9200", "braid.elasticsearch.user", "elastic"),
                "`braid.elasticsearch.user` is set, and `braid.elasticsearch.password` is not; set both, or neither");
        assertMessage(
                Map.of(URL, "http://localhost:9200", "braid.elasticsearch.password", "secret"),
                "`braid.elasticsearch.password` is set, and `braid.elasticsearch.user` is not; set both, or neither");
    }

    @Test
    void aCertificateThatIsNone(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.pem");
        assertMessage(
                Map.of(URL, "https://localhost:9200", "braid.elasticsearch.certificate", missing.toString()),
                "`braid.elasticsearch.certificate`: found no file " + missing + "; correct the path");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertMessage(
                Map.of(URL, "https://localhost:9200", "braid.elasticsearch.certificate", empty.toString()),
                "`braid.elasticsearch.certificate`: found no certificate, expected one or more in the form of PEM;"
                        + " correct the file");
    }

    private static void assertMessage(Map<String, String> settings, String message) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ElasticsearchBackend.builder()
                        .settings(new HashMap<>(settings)::get)
                        .start())
                .withMessage(message);
    }
}
