package dev.braid.samples;

import static dev.braid.assertions.EventAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Events;
import dev.braid.jupiter.GeneratedEvents;
import dev.braid.jupiter.KafkaSink;
import dev.braid.jupiter.WithKafka;
import dev.braid.kafka.KafkaBackend;
import dev.braid.kafka.KafkaEventSink;
import dev.braid.kafka.KafkaTopic;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What docs/kafka.md shows. */
@WithKafka(topics = {"clicks", "views"})
class KafkaTests {

    @Test
    void everyViewIsForwardedOnce(
            @GeneratedEvents(spec = "clicks.json", count = 10_000) @KafkaSink(topic = "clicks", key = "user_id")
                    List<Event> sent,
            KafkaBackend kafka) {
        List<Event> views =
                sent.stream().filter(event -> event.type().equals("view")).toList();

        try (ViewForwarder forwarder = new ViewForwarder(kafka.bootstrapServers())) {
            forwarder.start();
            assertThat(kafka.topic("views")).eventually(ofSeconds(30)).containsExactlyOnce(views);
        }
        assertThat(kafka.topic("views")).isOrderedByTime().receivesNothingMore();
    }

    @Test
    void whileItIsFed(
            @GeneratedEvents(spec = "clicks.json", rate = "500/s") @KafkaSink(topic = "clicks", key = "user_id")
                    EventStream live,
            KafkaBackend kafka) {
        live.start();
        assertThat(kafka.topic("clicks")).eventually(ofSeconds(30)).containsInOrder("view", "purchase");
        live.pause();
        Events sent = live.sent();

        assertThat(kafka.topic("clicks")).containsExactlyOnce(sent);
    }

    @Test
    void whatIsInTheRecords(
            @GeneratedEvents(spec = "clicks.json", count = 100) @KafkaSink(topic = "clicks", key = "user_id")
                    List<Event> sent,
            KafkaBackend kafka) {
        assertThat(kafka.topic("clicks").records())
                .hasSize(100)
                .extracting(record -> record.header("braid-type"))
                .containsOnly("view", "search", "purchase");
    }

    @Test
    void amongRecordsOfOthers(
            @GeneratedEvents(spec = "clicks.json", count = 100) @KafkaSink(topic = "clicks", key = "user_id")
                    List<Event> sent,
            KafkaBackend kafka) {
        send(kafka, new ProducerRecord<>("clicks", "heartbeat", "no JSON"));

        KafkaTopic ours = kafka.topic("clicks").where(record -> record.header("braid-seed") != null);
        assertThat(ours).eventually(ofSeconds(30)).containsExactlyOnce(sent).receivesNothingMore();
    }

    @Test
    void tombstones(KafkaBackend kafka) {
        send(kafka, new ProducerRecord<>("clicks", "user-7", null));

        assertThat(kafka.topic("clicks"))
                .filteredOn(Event::isTombstone)
                .extracting(Event::key)
                .containsExactly("user-7");
    }

    private static void send(KafkaBackend kafka, ProducerRecord<String, String> record) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(kafka.clientConfig(), new StringSerializer(), new StringSerializer())) {
            producer.send(record);
        }
    }

    @Test
    void withoutAnnotationsOnTheEvents(
            @GeneratedEvents(spec = "clicks.json", count = 100) List<Event> events, KafkaBackend kafka) {
        try (KafkaEventSink sink = kafka.sink("clicks").key("user_id").open()) {
            events.forEach(sink::send);
            sink.flush();
        }

        assertThat(kafka.topic("clicks")).containsExactlyOnce(events);
    }
}
