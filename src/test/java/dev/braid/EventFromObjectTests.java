package dev.braid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventFromObjectTests {

    private static final Instant TIME = Instant.parse("2024-01-01T00:00:01.500Z");

    record OrderPlaced(long order, BigDecimal total, Instant time, LocalDate due, Duration patience) {}

    private final OrderPlaced placed =
            new OrderPlaced(7, new BigDecimal("9.50"), TIME, LocalDate.parse("2024-02-29"), Duration.ofMinutes(5));

    @Test
    void anObjectIsARecordOfItsClass() {
        Event event = Event.from(placed);

        assertThat(event)
                .hasToString("#0 2024-01-01T00:00:01.500Z - OrderPlaced {\"order\":7,\"total\":9.50,"
                        + "\"time\":\"2024-01-01T00:00:01.500Z\",\"due\":\"2024-02-29\",\"patience\":\"PT5M\"}");
        assertThat(event.seed()).isEmpty();
        assertThat(event.as(OrderPlaced.class)).isEqualTo(placed);
    }

    @Test
    void jsonMapsAndTreesAreEvents() {
        assertThat(Event.from("{\"a\":1}")).hasToString("#0 1970-01-01T00:00:00Z - event {\"a\":1}");
        assertThat(Event.from("{\"a\":1}".getBytes(UTF_8))).isEqualTo(Event.from("{\"a\":1}"));
        assertThat(Event.from(Map.of("a", 1))).hasToString("#0 1970-01-01T00:00:00Z - event {\"a\":1}");
        assertThat(Event.from(JsonNodeFactory.instance.objectNode().put("a", 1)))
                .hasToString("#0 1970-01-01T00:00:00Z - event {\"a\":1}");
    }

    @Test
    void usualFieldsAreTypeAndTime() {
        assertThat(Event.from("{\"event_type\":\"login\",\"@timestamp\":1704067201500}"))
                .extracting(Event::type, Event::time)
                .containsExactly("login", TIME);
        assertThat(Event.from(Map.of("time", "noon")).time()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void anEventIsReturnedAsItIs() {
        Event event = TestEvents.events(null, "{}").get(0);
        assertThat(Event.from(event)).isSameAs(event);
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertRefused("[1]", "found a list, expected a JSON object");
        assertRefused(List.of(1), "found a list, expected a JSON object");
        assertRefused(7, "found `7`, expected a JSON object");
        assertRefused("{\"a\":1", "byte 7: found the end within it, expected a JSON object");
        assertRefused(
                new Object(),
                "java.lang.Object cannot be written as JSON: No serializer found for class java.lang.Object and no"
                        + " properties discovered to create BeanSerializer (to avoid exception, disable"
                        + " SerializationFeature.FAIL_ON_EMPTY_BEANS)");
    }

    private static void assertRefused(Object object, String message) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Event.from(object))
                .withMessage(message);
    }

    @Test
    void theRestCanBeGiven() {
        Event event =
                Event.from(placed).withKey("ann").withType("order").withIndex(3).withTime(Instant.EPOCH);

        assertThat(event.toString()).startsWith("#3 1970-01-01T00:00:00Z ann order {\"order\":7,");
        Event generated = TestEvents.events(null, "{}").get(0);
        assertThat(generated.withKey("ann").seed()).isEqualTo(generated.seed());
        assertThat(generated.withKey("ann").type()).isEqualTo(generated.type());
        assertThat(generated.withType("other").key()).isEqualTo(generated.key());
    }

    @Test
    void aTombstoneHasAKeyAndNoFields() {
        Event tombstone = Event.tombstone("ann");

        assertThat(tombstone).hasToString("#0 1970-01-01T00:00:00Z ann tombstone (tombstone)");
        assertThat(tombstone.isTombstone()).isTrue();
        assertThat(tombstone.withType("clicks").withIndex(4).isTombstone()).isTrue();
        assertThat(tombstone.toJson()).isEqualTo("null");
        assertThat(tombstone.toBytes()).isEqualTo("null".getBytes(UTF_8));
        assertThat(tombstone.fields()).isEmpty();
        assertThat(tombstone.has("a")).isFalse();
        assertThat(tombstone.get("a")).isNull();
        assertThat(tombstone.getLong("a.b")).isNull();
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> tombstone.as(Map.class))
                .withMessage("event #0 1970-01-01T00:00:00Z ann tombstone (tombstone) cannot be read as java.util.Map:"
                        + " found a tombstone, expected a record; look at isTombstone() first");
        assertThat(tombstone)
                .isEqualTo(Event.tombstone("ann").withType("clicks"))
                .hasSameHashCodeAs(Event.tombstone("ann"))
                .isNotEqualTo(Event.tombstone("bob"))
                .isNotEqualTo(tombstone.withIndex(1));
        assertThat(Event.from("{}").isTombstone()).isFalse();
    }
}
