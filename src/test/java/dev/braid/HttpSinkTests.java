package dev.braid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpSinkTests {

    private static final List<Event> EVENTS = TestEvents.events(null, "{\"n\":0}", "{\"n\":1}", "{\"n\":2}");

    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        stalled.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void postsEventsInOrder() throws IOException {
        serve(exchange -> answer(exchange, 204, ""));
        Generator clicks =
                Generator.of(Path.of("docs/examples/clicks.json")).seed(7).count(500);

        try (HttpSink sink = HttpSink.to(address())) {
            assertThat(clicks.sendTo(sink)).isEqualTo(500);
        }

        assertThat(received)
                .isEqualTo(clicks.stream()
                        .map(event -> "POST application/json 7 " + event.index() + " " + event.type() + " "
                                + event.key() + " " + event.toJson())
                        .toList());
    }

    @Test
    void encodesWhatHeadersCannotHold() throws IOException {
        serve(exchange -> answer(exchange, 200, "fine"));

        try (HttpSink sink = HttpSink.to(address())) {
            sink.send(Event.of(
                    0, EVENTS.get(0).time(), "a b\n", "Zoë 100%", EVENTS.get(0).toBytes()));
        }

        assertThat(received).containsExactly("POST application/json null 0 a%20b%0A Zo%C3%AB%20100%25 {\"n\":0}");
    }

    @Test
    void anotherStatusFailsIt() throws IOException {
        serve(exchange -> answer(exchange, received.size() < 3 ? 200 : 500, "no " + "x".repeat(300)));
        try (HttpSink sink = HttpSink.to(address())) {
            sink.send(EVENTS.get(0));
            sink.send(EVENTS.get(1));
            String message = "POST " + address() + ": event #2 2024-01-01T00:00:02Z worker-000001 event:"
                    + " found the status 500, expected 2xx: no " + "x".repeat(197) + "...;"
                    + " 2 events were confirmed before; see the server's log for the reason";

            assertThatThrownBy(() -> sink.send(EVENTS.get(2)))
                    .isExactlyInstanceOf(BraidException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> sink.send(EVENTS.get(2))).hasMessage(message);
        }
        assertThat(received).hasSize(3);
    }

    @Test
    void followsNoRedirection() throws IOException {
        serve(exchange -> {
            exchange.getResponseHeaders().add("location", "/elsewhere");
            answer(exchange, 302, "");
        });
        try (HttpSink sink = HttpSink.to(address())) {
            assertThatThrownBy(() -> sink.send(EVENTS.get(0)))
                    .hasMessage("POST " + address() + ": event #0 2024-01-01T00:00:00Z worker-000001 event:"
                            + " found the status 302, expected 2xx: (an empty answer); 0 events were confirmed before;"
                            + " see the server's log for the reason");
        }
    }

    @Test
    void anAnswerThatDoesNotComeFailsIt() throws IOException {
        serve(exchange -> await());
        assertThatStalls();
    }

    @Test
    void anAnswerThatDoesNotEndFailsIt() throws IOException {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
        });
        assertThatStalls();
    }

    private void assertThatStalls() throws IOException {
        try (HttpSink sink = HttpSink.to(address(), Duration.ofMillis(500))) {
            assertThatThrownBy(() -> sink.send(EVENTS.get(0)))
                    .hasMessage("POST " + address() + ": event #0 2024-01-01T00:00:00Z worker-000001 event:"
                            + " found no answer within 0.5s; 0 events were confirmed before;"
                            + " see what the server is doing, or whether it can be reached");
        }
    }

    @Test
    void aResetIsNotTriedAgain() throws Exception {
        try (ServerSocket resetting = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> {
                try {
                    while (true) {
                        Socket socket = resetting.accept();
                        received.add("connection");
                        socket.getInputStream().read();
                        socket.setSoLinger(true, 0);
                        socket.close();
                    }
                } catch (IOException e) {
                    received.add("closed");
                }
            });
            URI address = URI.create("http://localhost:" + resetting.getLocalPort() + "/");
            try (HttpSink sink = HttpSink.to(address)) {
                assertThatThrownBy(() -> sink.send(EVENTS.get(0)))
                        .hasMessageStartingWith("POST " + address
                                + ": event #0 2024-01-01T00:00:00Z worker-000001 event: found no answer: java.")
                        .hasMessageEndingWith(
                                "; 0 events were confirmed before; see that the server runs and can be reached");
            }
            assertThat(received).containsExactly("connection");
        }
    }

    @Test
    void nobodyListens() throws IOException {
        URI address = address();
        server.stop(0);
        try (HttpSink sink = HttpSink.to(address)) {
            assertThatThrownBy(() -> sink.send(EVENTS.get(0)))
                    .hasMessage("POST " + address + ": event #0 2024-01-01T00:00:00Z worker-000001 event:"
                            + " found no answer: java.net.ConnectException; 0 events were confirmed before;"
                            + " see that the server runs and can be reached");
        }
    }

    @Test
    void anInterruptedThreadSaysSo() throws IOException {
        serve(exchange -> await());
        try (HttpSink sink = HttpSink.to(address())) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> sink.send(EVENTS.get(0)))
                    .hasMessage(
                            "POST " + address() + ": event #0 2024-01-01T00:00:00Z worker-000001 event:"
                                    + " the thread was interrupted; 0 events were confirmed before; let it wait for the answer");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void otherAddressesAndClosedSinks() throws IOException {
        assertThatThrownBy(() -> HttpSink.to(URI.create("ftp://localhost/x")))
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("found the address `ftp://localhost/x`, expected one of http or https with a host, such as"
                        + " http://localhost:8080/events; correct it");
        HttpSink sink = HttpSink.to(address());
        sink.close();
        sink.close();
        assertThatThrownBy(() -> sink.send(EVENTS.get(0)))
                .hasMessage("POST " + address() + ": found the sink closed, expected an open one; open another");
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/clicks");
    }

    private void serve(HttpHandler handler) {
        server.createContext("/clicks", exchange -> {
            StringBuilder request = new StringBuilder(exchange.getRequestMethod());
            for (String header : List.of("content-type", "braid-seed", "braid-index", "braid-type", "braid-key")) {
                request.append(' ').append(exchange.getRequestHeaders().getFirst(header));
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(request.append(' ').append(body).toString());
            handler.handle(exchange);
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void await() {
        try {
            stalled.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
