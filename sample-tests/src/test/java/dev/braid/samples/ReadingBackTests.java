package dev.braid.samples;

import static dev.braid.assertions.EventAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.braid.Event;
import dev.braid.EventLog;
import dev.braid.jupiter.GeneratedEvents;
import dev.braid.samples.OrderTable.Order;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What docs/reading-back.md shows. */
class ReadingBackTests {

    @Test
    void everyOrderIsInTheTable(@GeneratedEvents(spec = "orders.yaml", count = 1000) List<Event> sent)
            throws Exception {
        try (OrderTable table = OrderTable.create()) {
            CompletableFuture<Void> system = table.takeAll(sent);

            EventLog orders = EventLog.of("table `orders`", table::rows);
            assertThat(orders).eventually(ofSeconds(30)).containsExactlyOnce(expected(sent));

            system.join();
            assertThat(orders).hasNoDuplicates("order").hasNoGaps("order");
        }
    }

    /** The rows that the events must lead to. */
    private static List<Event> expected(List<Event> sent) {
        return sent.stream()
                .filter(event -> event.type().equals("placed"))
                .map(event -> new Order(
                        event.getLong("order"), event.as(Placed.class).total(), statusIn(sent, event.getLong("order"))))
                .map(Event::from)
                .toList();
    }

    record Placed(long order, BigDecimal total) {}

    private static String statusIn(List<Event> sent, Long order) {
        return sent.stream()
                .filter(event -> order.equals(event.getLong("order")))
                .map(Event::type)
                .reduce("", (earlier, later) -> later);
    }

    record OrderPlaced(long order, Instant time) {}

    record OrderPaid(long order, Instant time) {}

    @Test
    void objectsAreEvents() {
        Queue<Object> published = new ConcurrentLinkedQueue<>();
        Instant noon = Instant.parse("2024-01-01T12:00:00Z");
        published.add(new OrderPlaced(7, noon));
        published.add(new OrderPaid(7, noon.plusSeconds(30)));

        EventLog log = EventLog.of("what was published", () -> published)
                .keyField("order")
                .appendOnly();
        assertThat(log).isOrderedByTime().eachKey().hasTypes("OrderPlaced", "OrderPaid");
        assertThat(log)
                .eventually(ofSeconds(10))
                .eachKey()
                .when("OrderPlaced")
                .isFollowedBy("OrderPaid")
                .within(ofSeconds(60));
    }

    @Test
    void anAnswerIsALog() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/orders", exchange -> {
            byte[] answer =
                    "[{\"order\": 7, \"total\": 9.50}, {\"order\": 8, \"total\": 1}]".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/orders");
            List<Event> expected =
                    List.of(Event.from("{\"order\":7,\"total\":9.5}"), Event.from(Map.of("order", 8, "total", 1.0)));

            ObjectMapper json = new ObjectMapper();
            EventLog answer = EventLog.of("GET /orders", () -> json.readTree(get(address)));
            assertThat(answer).eventually(ofSeconds(10)).containsExactlyOnce(expected);
        } finally {
            server.stop(0);
        }
    }

    private static String get(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    record Click(long user, String page) {}

    @Test
    void oneEventIsMadeByHand() {
        Click click = new Click(7, "/home");

        Event event = Event.from(click).withKey("user-7").withTime(Instant.parse("2024-01-01T12:00:00Z"));

        assertThat(event).hasToString("#0 2024-01-01T12:00:00Z user-7 Click {\"user\":7,\"page\":\"/home\"}");
    }

    record Total(long order, BigDecimal total) {}

    @Test
    void onlySomeFieldsAreCompared() {
        List<Event> sent = List.of(Event.from("{\"order\":7,\"total\":9.50,\"trace\":\"a\"}"));
        List<Event> received = List.of(Event.from("{\"order\":7,\"total\":9.5,\"trace\":\"b\"}"));

        assertThatThrownBy(() -> assertThat(received).containsExactlyOnce(sent))
                .hasMessageContaining("`trace`: \"b\" instead of \"a\"");
        assertThat(totals(received)).containsExactlyOnce(totals(sent));
    }

    private static List<Event> totals(List<Event> events) {
        return events.stream().map(event -> Event.from(event.as(Total.class))).toList();
    }
}
