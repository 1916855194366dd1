package dev.braid.elasticsearch;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.braid.BackendMode;
import dev.braid.Event;
import dev.braid.Events;
import dev.braid.Example;
import dev.braid.sequence.IdSequences;
import dev.braid.testkit.EmbeddedElasticsearch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server whose address has a path, as one behind a reverse proxy has. */
class BehindAPathTests {

    private static final String PATH = "/search/es";

    private final HttpClient forward = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    /** Started before anybody waits for an answer. */
    private final String server = EmbeddedElasticsearch.url();

    private HttpServer proxy;
    private String url;

    @BeforeEach
    void startProxy() throws IOException {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.setExecutor(threads);
        proxy.createContext(PATH + "/", this::forward);
        proxy.start();
        url = "http://localhost:" + proxy.getAddress().getPort() + PATH;
    }

    @AfterEach
    void stopProxy() {
        proxy.stop(0);
        threads.shutdownNow();
    }

    @Test
    void isWrittenToAndReadFrom() {
        Events sent = Example.named("orders.json").generator().count(100).events();
        try (ElasticsearchBackend external = ElasticsearchBackend.builder()
                .mode(BackendMode.EXTERNAL)
                .settings(Map.of("braid.elasticsearch.url", url + "/")::get)
                .start()) {
            external.prepare(Set.of("behind-a-path"));
            try (ElasticsearchEventSink sink =
                    ElasticsearchEventSink.to(external.url(), "behind-a-path").open()) {
                for (Event event : sent) {
                    sink.send(event);
                }
                sink.flush();
            }

            assertThat(external.url()).isEqualTo(url);
            assertThat(external.index("behind-a-path")).containsExactlyOnce(sent);
        }
    }

    @Test
    void countsIds() {
        try (IdSequences sequences = IdSequences.on(url)) {
            assertThat(sequences.named("behind-a-path").create().next()).isEqualTo(1);
        }
    }

    private void forward(HttpExchange exchange) throws IOException {
        URI target = URI.create(server + exchange.getRequestURI().toString().substring(PATH.length()));
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            request.header("Content-Type", type);
        }
        try (exchange) {
            HttpResponse<byte[]> answer = forward.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(value -> exchange.getResponseHeaders().set("Content-Type", value));
            boolean empty = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
            exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
