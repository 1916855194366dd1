package dev.braid.assertions;

import static dev.braid.assertions.EventAssertions.assertThat;
import static dev.braid.assertions.Sketches.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventLog;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ObjectLogTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    record Order(long id, String customer, String status) {}

    private final List<Order> table = new CopyOnWriteArrayList<>();
    private final List<Event> expected =
            List.of(Event.from(new Order(1, "ann", "paid")), Event.from(new Order(2, "bob", "paid")));

    @Test
    void readsObjectsInTheirOrder() {
        table.add(new Order(1, "ann", "new"));
        table.add(new Order(2, "bob", "paid"));
        EventLog log = EventLog.of("table `orders`", () -> table);

        assertThat(log.events())
                .extracting(Event::toString)
                .containsExactly(
                        "#0 1970-01-01T00:00:00Z - Order {\"id\":1,\"customer\":\"ann\",\"status\":\"new\"}",
                        "#1 1970-01-01T00:00:00Z - Order {\"id\":2,\"customer\":\"bob\",\"status\":\"paid\"}");
        assertThat(log.events()).isUnmodifiable();
        assertThat(log.description()).isEqualTo("table `orders`");
        assertThat(log.toString()).isEqualTo("table `orders`");
        assertThat(log).hasSize(2);
    }

    @Test
    void readsTypeKeyAndTimeFromFields() {
        EventLog log = EventLog.of(
                        "GET /orders",
                        () -> new ObjectMapper()
                                .readTree("[{\"who\":{\"id\":7.0},\"at\":\"2024-01-01\",\"is\":\"paid\"}]"))
                .typeField("is")
                .keyField("who.id")
                .timeField("at");

        assertThat(log.events())
                .extracting(Event::type, Event::key, Event::time)
                .containsExactly(tuple("paid", "7", Instant.parse("2024-01-01T00:00:00Z")));
    }

    @Test
    void takesEventsAsTheyAre() {
        List<Event> events = List.of(
                Event.tombstone("ann").withIndex(5), Event.from(Map.of()).withIndex(9));
        assertThat(EventLog.of("the queue", () -> events).events()).isEqualTo(events);
    }

    @Test
    void waitsForRowsThatChange() {
        table.add(new Order(1, "ann", "new"));
        AtomicInteger reads = new AtomicInteger();
        EventLog log = EventLog.of("table `orders`", () -> {
            if (reads.incrementAndGet() == 3) {
                table.add(new Order(2, "bob", "paid"));
                table.set(0, new Order(1, "ann", "paid"));
            }
            return table;
        });

        assertThat(log).eventually(SOON).containsExactlyOnce(expected).receivesNothingMore();
        assertThat(reads).hasValueGreaterThanOrEqualTo(3);
    }

    @Test
    void givesUpEarlyOnlyWhereNothingIsChanged() {
        table.add(new Order(3, "eve", "new"));
        EventLog log = EventLog.of("the mailbox", () -> table).appendOnly();

        assertThat(log.onlyGrows()).isTrue();
        assertThat(EventLog.of("table", () -> table).onlyGrows()).isFalse();
        assertThat(failureOf(
                        () -> assertThat(log).eventually(Duration.ofHours(1)).containsExactlyOnce(expected)))
                .startsWith("\nExpecting the mailbox to contain each of the 2 events sent exactly once")
                .contains("since nothing that may still come would help");
        assertThat(failureOf(() -> assertThat(EventLog.of("table", () -> table))
                        .eventually(Duration.ofMillis(10))
                        .containsExactlyOnce(expected)))
                .contains("waited 0.01s");
    }

    @Test
    void whatGoesWrongIsToldWithTheLog() {
        assertUnreadable(
                EventLog.of("GET /orders", () -> {
                    throw new IOException("connection refused");
                }),
                "GET /orders: the call that reads it failed: java.io.IOException: connection refused");
        assertUnreadable(
                EventLog.of("the mailbox", () -> null),
                "the mailbox: the call that reads it returned null, expected its elements");
        assertUnreadable(
                EventLog.of("the mailbox", () -> List.of("{}", "[1]")),
                "the mailbox, element 1: found a list, expected a JSON object");
        assertUnreadable(
                EventLog.of("the mailbox", () -> Collections.singletonList(null)),
                "the mailbox, element 0: found null, expected an object");
        assertUnreadable(
                EventLog.of("the mailbox", () -> List.of("{}")).timeField("at"),
                "the mailbox, element 0: found no time in `at`, expected one such as 2024-01-01T00:00:00Z");
    }

    private static void assertUnreadable(EventLog log, String message) {
        assertThatExceptionOfType(BraidException.class).isThrownBy(log::events).withMessage(message);
        assertThat(failureOf(() -> assertThat(log).eventually(SOON).hasSize(1))).contains(message);
    }

    @Test
    void aClassOfTheUsersSaysWhatItHolds() {
        class Mailbox implements EventLog {

            private final List<Event> events = new ArrayList<>();

            @Override
            public String description() {
                return "the mailbox";
            }

            @Override
            public List<Event> events() {
                return events;
            }
        }
        Mailbox mailbox = new Mailbox();
        mailbox.events.addAll(expected);

        assertThat(mailbox).eventually(SOON).containsExactlyOnce(expected);
        assertThat(mailbox.onlyGrows()).isFalse();
        try (EventLog.Reader reader = mailbox.open()) {
            List<Event> first = reader.read(Duration.ZERO);
            assertThat(reader.read(Duration.ofMillis(1))).isSameAs(first);
            mailbox.events.clear();
            assertThat(reader.read(SOON)).isEmpty();
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(BraidException.class)
                    .isThrownBy(() -> reader.read(SOON))
                    .withMessage("the thread was interrupted while it waited for events");
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
