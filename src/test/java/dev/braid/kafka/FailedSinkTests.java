package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.Generator;
import dev.braid.TestEvents;
import dev.braid.internal.broker.EmbeddedBroker;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class FailedSinkTests {

    private static final String TOO_LARGE = "{\"text\":\"" + "x".repeat(2_000_000) + "\"}";
    private static final List<Event> EVENTS = TestEvents.events(null, "{\"n\":1}", "{\"n\":2}", TOO_LARGE, "{\"n\":4}");

    @Test
    void tellsWhatWasConfirmedAndRefusesFromThenOn() {
        String topic = TestTopics.create(1);
        String failure =
                "topic `" + topic + "` at " + TestTopics.servers() + ": The message is 2000180 bytes when serialized"
                        + " which is larger than 1048576, which is the value of the max.request.size configuration;"
                        + " 3 events were sent, 2 confirmed, the first unconfirmed is #2 2024-01-01T00:00:02Z worker-000001 event;"
                        + " make the record shorter, or raise `max.request.size` of the sink and `max.message.bytes` of the topic";
        try (KafkaEventSink sink =
                KafkaEventSink.to(TestTopics.servers(), topic).open()) {
            sink.send(EVENTS.get(0));
            sink.send(EVENTS.get(1));
            sink.send(EVENTS.get(2));

            assertThatThrownBy(() -> sink.send(EVENTS.get(3)))
                    .isExactlyInstanceOf(BraidException.class)
                    .hasMessage(failure);
            assertThatThrownBy(() -> sink.send(EVENTS.get(3))).hasMessage(failure);
            assertThatThrownBy(sink::flush).hasMessage(failure);
        }
        assertThat(TestTopics.topic(topic).events()).isEqualTo(EVENTS.subList(0, 2));
    }

    @Test
    void whatTheTopicRefusesFailsTheFlush() {
        String topic = TestTopics.create("small-" + System.nanoTime(), 1, Map.of("max.message.bytes", "1000"));
        Event event = TestEvents.events(null, "{\"text\":\"" + "x".repeat(2000) + "\"}")
                .get(0);
        try (KafkaEventSink sink = sharing(topic)) {
            sink.send(event);

            assertThatThrownBy(sink::flush)
                    .hasMessage("topic `" + topic + "` at " + TestTopics.servers()
                            + ": The request included a message larger than the max message size the server will accept;"
                            + " 1 event was sent, 0 confirmed,"
                            + " the first unconfirmed is #0 2024-01-01T00:00:00Z worker-000001 event;"
                            + " make the record shorter, or raise `max.request.size` of the sink and `max.message.bytes`"
                            + " of the topic");
        }
    }

    @Test
    void otherSinksGoOn() {
        String small = TestTopics.create("small-" + System.nanoTime(), 1, Map.of("max.message.bytes", "1000"));
        String large = TestTopics.create(1);
        Event refused = TestEvents.events(null, "{\"text\":\"" + "x".repeat(2000) + "\"}")
                .get(0);
        try (KafkaEventSink failing = sharing(small);
                KafkaEventSink going = sharing(large)) {
            going.send(EVENTS.get(0));
            failing.send(refused);
            assertThatThrownBy(failing::flush).hasMessageContaining("; 1 event was sent, 0 confirmed, ");

            going.send(EVENTS.get(1));
            going.flush();
        }
        try (KafkaEventSink next = sharing(large)) {
            next.send(EVENTS.get(3));
            next.flush();
        }
        assertThat(TestTopics.topic(large).events()).isEqualTo(List.of(EVENTS.get(0), EVENTS.get(1), EVENTS.get(3)));
    }

    private static KafkaEventSink sharing(String topic) {
        return KafkaEventSink.to(TestTopics.servers(), topic)
                .sharing(TestTopics.clients())
                .open();
    }

    @Test
    void aBrokerThatGoesFailsTheSinkWithinItsTimes() {
        KafkaEventSink sink;
        String servers;
        try (EmbeddedBroker broker = EmbeddedBroker.start(Map.of());
                KafkaClients clients = new KafkaClients(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            servers = broker.bootstrapServers();
            TestTopics.create(clients, "clicks", 1, Map.of());
            sink = KafkaEventSink.to(servers, "clicks")
                    .config(Map.of("delivery.timeout.ms", 3000))
                    .open();
            EVENTS.subList(0, 2).forEach(sink::send);
            sink.flush();
        }
        long start = System.nanoTime();

        assertThatThrownBy(() -> Generator.of(FOREVER).sendTo(sink))
                .isExactlyInstanceOf(BraidException.class)
                // Kafka's words depend on whether the producer has noticed that the broker is gone.
                .hasMessageMatching(Pattern.quote("topic `clicks` at " + servers)
                        + ": (Expiring .* record\\(s\\) for clicks-0:.*|Topic clicks not present in metadata after 3000 ms);"
                        + " \\d+ events were sent, 2 confirmed,"
                        + " the first unconfirmed is #0 2024-01-01T00:00:00Z worker-000001 beat;"
                        + " see that the brokers run and can be reached, or raise `delivery.timeout.ms`");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(8));
        sink.close();
    }

    @Test
    void anInterruptedThreadSaysSo() {
        String topic = TestTopics.create(1);
        try (KafkaEventSink sink = KafkaEventSink.to(TestTopics.servers(), topic)
                .config(Map.of("linger.ms", 1000))
                .open()) {
            sink.send(EVENTS.get(0));
            Thread.currentThread().interrupt();

            assertThatThrownBy(sink::flush)
                    .hasMessage("topic `" + topic + "` at " + TestTopics.servers()
                            + ": the thread was interrupted; 1 event was sent, 0 confirmed,"
                            + " the first unconfirmed is #0 2024-01-01T00:00:00Z worker-000001 event;"
                            + " let the thread wait until the sink is flushed");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void timesBeforeKafkas() {
        String topic = TestTopics.create(1);
        Event event = TestEvents.event(7, Instant.parse("1969-12-31T23:59:59Z"), "{}", null);
        try (KafkaEventSink sink = sharing(topic)) {
            assertThatThrownBy(() -> sink.send(event))
                    .hasMessage("topic `" + topic + "` at " + TestTopics.servers()
                            + ": 1 event was sent, 0 confirmed, the first unconfirmed is #7 1969-12-31T23:59:59Z worker-000001 event;"
                            + " found the time 1969-12-31T23:59:59Z, expected none before 1970, which Kafka does not know;"
                            + " start the run later");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2100", "2100 2100", "2024 2100", "2024 2100 2100"})
    void timesThatTheTopicRefuses(String years) {
        String topic =
                TestTopics.create("now-" + System.nanoTime(), 1, Map.of("message.timestamp.after.max.ms", "3600000"));
        List<Event> events = Arrays.stream(years.split(" "))
                .map(year -> TestEvents.event(0, Instant.parse(year + "-01-01T00:00:00Z"), "{}", null))
                .toList();
        try (KafkaEventSink sink = KafkaEventSink.to(TestTopics.servers(), topic)
                .config(Map.of("linger.ms", 1000))
                .open()) {
            events.forEach(sink::send);

            assertThatThrownBy(sink::flush)
                    .hasMessageContaining(": Timestamp 4102444800000 of message with offset ")
                    .hasMessageEndingWith(
                            "; choose another `start`, or raise `message.timestamp.after.max.ms` of the topic for"
                                    + " events in the future, and `message.timestamp.before.max.ms` for those in the past");
        }
    }

    @Test
    void isClosedOnce() {
        String topic = TestTopics.create(1);
        KafkaEventSink sink = KafkaEventSink.to(TestTopics.servers(), topic)
                .config(Map.of("client.id", "closed-once"))
                .open();
        sink.send(EVENTS.get(0));

        sink.close();
        sink.close();

        assertThatThrownBy(() -> sink.send(EVENTS.get(1)))
                .hasMessage("topic `" + topic + "` at " + TestTopics.servers()
                        + ": found the sink closed, expected an open one; open another");
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().contains("closed-once"));
        assertThat(TestTopics.topic(topic).events()).isEqualTo(EVENTS.subList(0, 1));
    }

    /** An event each microsecond of the clock. */
    private static final String FOREVER = """
            interarrival: {type: constant, value: 0.000001}
            emitters: [{name: beat, dimensions: [{type: counter, name: number}]}]
            states: [{name: s, emitter: beat, delay: {type: constant, value: 0}, transitions: [{next: s, probability: 1}]}]
            """;
}
