package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.Event;
import dev.braid.TestEvents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SentRecordsTests {

    private static final Event EVENT = TestEvents.event(
            17,
            Instant.parse("2024-01-01T00:00:17.123456789Z"),
            "{\"event_type\":\"login\",\"user\":{\"id\":1729,\"name\":\"Zoë\"},\"page\":null,\"bonus\":1.50}",
            "user.id");

    @Test
    void json() {
        assertThat(sent(sink -> sink))
                .isEqualTo("0:0 2024-01-01T00:00:17.123Z 1729 " + EVENT.toJson()
                        + " [braid-seed=0, braid-index=17, braid-type=login, braid-key=1729]");
    }

    @Test
    void cloudEventsInBinaryMode() {
        assertThat(sent(sink -> sink.format(KafkaFormat.CLOUDEVENTS_BINARY)))
                .isEqualTo("0:0 2024-01-01T00:00:17.123Z 1729 " + EVENT.toJson()
                        + " [braid-seed=0, braid-index=17, braid-type=login, braid-key=1729,"
                        + " content-type=application/json, ce_specversion=1.0, ce_id=17, ce_source=/braid/0,"
                        + " ce_type=login, ce_subject=1729, ce_time=2024-01-01T00:00:17.123456789Z]");
    }

    @Test
    void cloudEventsInStructuredMode() {
        assertThat(sent(sink -> sink.format(KafkaFormat.CLOUDEVENTS_STRUCTURED)))
                .isEqualTo("0:0 2024-01-01T00:00:17.123Z 1729 {\"specversion\":\"1.0\",\"id\":\"17\","
                        + "\"source\":\"/braid/0\",\"type\":\"login\",\"subject\":\"1729\","
                        + "\"time\":\"2024-01-01T00:00:17.123456789Z\",\"datacontenttype\":\"application/json\",\"data\":"
                        + EVENT.toJson() + "} [braid-seed=0, braid-index=17, braid-type=login, braid-key=1729,"
                        + " content-type=application/cloudevents+json; charset=UTF-8]");
    }

    @Test
    void keysOfFields() {
        assertThat(key(sink -> sink.key("user.id"))).isEqualTo("1729");
        assertThat(key(sink -> sink.key("event_type", "user.id", "user.name", "page", "bonus")))
                .isEqualTo("login1729Zoë1.50");
        assertThat(key(sink -> sink.key("page", "nowhere"))).isNull();
        assertThat(key(KafkaEventSink.Builder::noKey)).isNull();
    }

    @Test
    void headersOfFields() {
        KafkaRecord record =
                record(EVENT, sink -> sink.header("user", "user.name").header("none", "page"));

        assertThat(record.header("user")).isEqualTo("Zoë");
        assertThat(record.header("none")).isNull();
    }

    @Test
    void patterns() {
        KafkaRecord record = record(EVENT, sink -> sink.pattern("{user.id},{user.name}"));

        assertThat(record.value()).isEqualTo("1729,Zoë".getBytes(StandardCharsets.UTF_8));
        assertThat(record.header("braid-index")).isEqualTo("17");
        Event ofOthers = Event.from("{ \"user\" : {\"name\": \"Zoë\", \"id\" : 1729 } }");
        assertThat(record(ofOthers, sink -> sink.pattern("{user.id},{user.name}"))
                        .value())
                .isEqualTo("1729,Zoë".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> KafkaEventSink.to("x:1", "x").pattern("{user.id"))
                .hasMessage(
                        "pattern:1:1: found { without }, expected a field such as {time}, or {{ for a brace of its own");
    }

    @Test
    void eventsOfNoRun() {
        Event foreign = Event.of(3, EVENT.time(), "login", "", EVENT.toBytes());

        KafkaRecord record = record(foreign, sink -> sink.format(KafkaFormat.CLOUDEVENTS_BINARY));

        assertThat(record.header("braid-seed")).isNull();
        assertThat(record.header("ce_source")).isEqualTo("/braid");
        assertThat(record.header("ce_subject")).isNull();
        assertThatThrownBy(() -> record(
                        Event.of(3, EVENT.time(), "", "", EVENT.toBytes()),
                        sink -> sink.format(KafkaFormat.CLOUDEVENTS_BINARY)))
                .hasMessageEndingWith("; event #3: found an empty type, which CloudEvents does not know;"
                        + " give the event another type");
    }

    @Test
    void withoutKeysThePartitionsTakeTurns() {
        String topic = TestTopics.create(3);
        List<Event> events = TestEvents.events(null, "{}", "{}", "{}", "{}", "{}", "{}");
        try (KafkaEventSink sink = KafkaEventSink.to(TestTopics.servers(), topic)
                .noKey()
                .sharing(TestTopics.clients())
                .open()) {
            events.forEach(sink::send);
        }

        assertThat(TestTopics.topic(topic).records())
                .extracting(KafkaRecord::partition)
                .containsExactly(0, 1, 2, 0, 1, 2);
        assertThat(TestTopics.topic(topic).events()).isEqualTo(events);
    }

    @Test
    void largeBatchesAndCompression() {
        String topic = TestTopics.create(1);
        try (KafkaEventSink sink = KafkaEventSink.to(TestTopics.servers(), topic)
                .config(Map.of("compression.type", "gzip", "batch.size", 1 << 20))
                .sharing(TestTopics.clients())
                .open()) {
            sink.send(EVENT);
        }

        assertThat(TestTopics.topic(topic).events()).containsExactly(EVENT);
    }

    private static String sent(UnaryOperator<KafkaEventSink.Builder> options) {
        return record(EVENT, options).toString();
    }

    private static String key(UnaryOperator<KafkaEventSink.Builder> options) {
        byte[] key = record(EVENT, options).key();
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }

    private static KafkaRecord record(Event event, UnaryOperator<KafkaEventSink.Builder> options) {
        String topic = TestTopics.create(1);
        try (KafkaEventSink sink = options.apply(KafkaEventSink.to(TestTopics.servers(), topic))
                .sharing(TestTopics.clients())
                .open()) {
            sink.send(event);
            sink.flush();
        }
        return TestTopics.topic(topic).records().get(0);
    }
}
