package dev.braid.kafka;

import static dev.braid.assertions.EventAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventLog;
import dev.braid.TestEvents;
import dev.braid.assertions.EventuallyAssert;
import dev.braid.internal.broker.EmbeddedBroker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KafkaTopicTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<Event> EVENTS =
            TestEvents.events(null, "{\"n\":0}", "{\"n\":1}", "{\"n\":2}", "{\"n\":3}");

    private final String name = TestTopics.create(3);
    private final KafkaTopic topic = TestTopics.topic(name);

    @Test
    void isEmptyAtFirst() {
        assertThat(topic.events()).isEmpty();
        assertThat(topic.records()).isEmpty();
        assertThat(topic).isEmpty();
        assertThat(topic.name()).isEqualTo(name);
        assertThat(topic.description()).isEqualTo("topic `" + name + "`");
        assertThat(topic.partitions()).isEqualTo(3);
    }

    @Test
    void mergesPartitionsByTimeAndKeepsTheirOwnOrder() {
        put(2, 1000, "{\"n\":1}");
        put(0, 1000, "{\"n\":0}");
        put(0, 5000, "{\"n\":4}");
        put(0, 2000, "{\"n\":5}");
        put(2, 4000, "{\"n\":2}");
        put(2, 4000, "{\"n\":3}");

        assertThat(topic.events()).extracting(event -> event.getLong("n")).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(topic.events()).extracting(Event::index).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(topic.events()).allMatch(event -> event.seed().isEmpty());
    }

    @Test
    void readsTypeAndKeyOfOthersFromFields() {
        put(1, 1000, null, "{\"n\":0}");
        put(1, 2000, "k", "{\"event_type\":\"login\",\"user\":{\"id\":7,\"kind\":\"guest\"}}");

        assertThat(topic.events()).extracting(Event::type).containsExactly(name, "login");
        assertThat(topic.events()).extracting(Event::key).containsExactly("partition-1", "k");
        assertThat(topic.events())
                .extracting(Event::time)
                .containsExactly(Instant.ofEpochSecond(1), Instant.ofEpochSecond(2));
        KafkaTopic otherwise = topic.typeField("user.kind").keyField("user.id");
        assertThat(otherwise.events()).extracting(Event::type).containsExactly(name, "guest");
        assertThat(otherwise.events()).extracting(Event::key).containsExactly("partition-1", "7");
    }

    @Test
    void readsCloudEventsOfOthers() {
        ProducerRecord<byte[], byte[]> structured = record(0, 1000, null, """
                { "specversion" : "1.0", "type": "shop.order", "source": "/shop", "id": "1",
                  "time": "2024-05-01T12:00:00+02:00", "subject": "o-1",
                  "data" : { "total": [1, {"a": "}"}] } }
                """);
        structured.headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
        put(structured);
        ProducerRecord<byte[], byte[]> binary = record(0, 2000, "key", "{\"total\":2}");
        Map.of(
                        "content-type",
                        "application/json",
                        "ce_specversion",
                        "1.0",
                        "ce_type",
                        "shop.order",
                        "ce_source",
                        "/shop",
                        "ce_id",
                        "2")
                .forEach((header, value) -> binary.headers().add(header, value.getBytes(UTF_8)));
        put(binary);

        List<Event> events = topic.events();

        assertThat(events).extracting(Event::toJson).containsExactly("{\"total\":[1,{\"a\":\"}\"}]}", "{\"total\":2}");
        assertThat(events).extracting(Event::type).containsExactly("shop.order", "shop.order");
        assertThat(events).extracting(Event::key).containsExactly("o-1", "key");
        assertThat(events)
                .extracting(Event::time)
                .containsExactly(Instant.parse("2024-05-01T10:00:00Z"), Instant.ofEpochSecond(2));
        assertThat(events).extracting(Event::index).containsExactly(0L, 1L);
    }

    @Test
    void whatIsNoEventIsToldWithItsPlace() {
        String instead = "; leave such records out by where(record -> ...), or read them by records()";
        put(0, 1000, "{\"n\":0}");
        put(1, 1000, "[1]");
        assertThatThrownBy(topic::events)
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage(
                        "topic `" + name + "`, partition 1, offset 0: found a list, expected a JSON object" + instead);
        assertThat(topic.records())
                .extracting(record -> new String(record.value(), UTF_8))
                .containsExactly("{\"n\":0}", "[1]");

        KafkaTopic counted = TestTopics.topic(TestTopics.create(1));
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(counted.name(), 0, null, "{}".getBytes(UTF_8));
        record.headers().add("braid-index", "first".getBytes(UTF_8));
        put(record);
        assertThatThrownBy(counted::events)
                .hasMessage("topic `" + counted.name()
                        + "`, partition 0, offset 0: found `first` in the header braid-index,"
                        + " expected a whole number" + instead);
    }

    @Test
    void aRecordThatIsNotReadIsToldWithItsPlace() {
        put(0, 1000, "{\"n\":0}");
        assertUnreadable(
                "{\"a\":" + "[".repeat(1001) + "]".repeat(1001) + "}",
                "Document nesting depth (1001) exceeds the maximum allowed (1000)");
        assertUnreadable(
                "{\"a\":1" + "0".repeat(1500) + "}", "Number value length (1501) exceeds the maximum allowed (1000)");
        assertUnreadable("{\"i\":1,\"i\":2}", "byte 11: found the field `i` twice, expected it once");
        String name = "n".repeat(60_000);
        put(0, 2000, "{\"" + name + "\":1}");
        assertThat(topic.events()).extracting(event -> event.getLong(name)).containsExactly(null, 1L);
    }

    private static void assertUnreadable(String json, String found) {
        KafkaTopic unreadable = TestTopics.topic(TestTopics.create(1));
        put(new ProducerRecord<>(unreadable.name(), 0, null, "{}".getBytes(UTF_8)));
        put(new ProducerRecord<>(unreadable.name(), 0, null, json.getBytes(UTF_8)));
        assertThatThrownBy(unreadable::events)
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("topic `" + unreadable.name() + "`, partition 0, offset 1: " + found
                        + "; leave such records out by where(record -> ...), or read them by records()");
    }

    @Test
    void aTombstoneIsAnEvent() {
        put(0, 1000, "a", "{\"n\":0}");
        put(0, 2000, "a", null);
        put(1, 3000, null, null);
        ProducerRecord<byte[], byte[]> described = record(0, 4000, "c", null);
        Map.of("braid-type", "user", "braid-key", "ann", "braid-index", "7", "braid-seed", "8")
                .forEach((header, value) -> described.headers().add(header, value.getBytes(UTF_8)));
        put(described);
        ProducerRecord<byte[], byte[]> cloudEvent = record(0, 5000, "d", null);
        Map.of(
                        "content-type", "application/cloudevents+json",
                        "ce_type", "gone",
                        "ce_subject", "dan",
                        "ce_time", "2024-01-01T00:00:00Z")
                .forEach((header, value) -> cloudEvent.headers().add(header, value.getBytes(UTF_8)));
        put(cloudEvent);

        assertThat(topic.keyField("n").events().subList(1, 5))
                .extracting(Event::toString)
                .containsExactly(
                        "#1 1970-01-01T00:00:02Z a " + name + " (tombstone)",
                        "#2 1970-01-01T00:00:03Z partition-1 " + name + " (tombstone)",
                        "#7 1970-01-01T00:00:04Z ann user (tombstone)",
                        "#4 2024-01-01T00:00:00Z dan gone (tombstone)");
        assertThat(topic).filteredOn(event -> !event.isTombstone()).hasSize(1);
        assertThat(topic).eventually(SOON).hasSize(5).hasNoDuplicates();
    }

    @Test
    void aTombstoneIsSentOn() {
        List<Event> sent =
                List.of(EVENTS.get(0), Event.tombstone("ann").withType("user").withIndex(1));
        for (KafkaFormat format : KafkaFormat.values()) {
            KafkaTopic copy = TestTopics.topic(TestTopics.create(2));
            try (KafkaEventSink sink = KafkaEventSink.to(TestTopics.servers(), copy.name())
                    .key("n")
                    .format(format)
                    .open()) {
                sent.forEach(sink::send);
            }
            assertThat(copy).containsExactlyOnce(sent);
            assertThat(copy.events().stream().filter(Event::isTombstone))
                    .extracting(Event::key, Event::type)
                    .containsExactly(tuple("ann", "user"));
            assertThat(copy.where(record -> record.value() == null).records())
                    .extracting(record -> new String(record.key(), UTF_8))
                    .containsExactly("ann");
        }
    }

    @Test
    void aTopicIsNarrowedBeforeItsRecordsAreRead() {
        put(0, 1000, "a", "{\"n\":0}");
        put(1, 2000, "x", "no JSON");
        put(0, 3000, "a", "{\"n\":1}");
        put(0, 4000, "b", "{\"n\":2}");
        KafkaTopic narrowed = topic.where(record -> !"x".equals(new String(record.key(), UTF_8)));

        assertThat(narrowed.events()).extracting(event -> event.getLong("n")).containsExactly(0L, 1L, 2L);
        assertThat(narrowed.events()).extracting(Event::index).containsExactly(0L, 1L, 2L);
        assertThat(narrowed.records()).hasSize(3);
        assertThat(topic.records()).hasSize(4);
        KafkaTopic ofA = narrowed.where(record -> "a".equals(new String(record.key(), UTF_8)));
        assertThat(ofA.typeField("kind").keyField("n").events())
                .extracting(Event::key)
                .containsExactly("0", "1");
        assertThat(narrowed.name()).isEqualTo(name);
        assertThat(narrowed.description()).isEqualTo("topic `" + name + "`, narrowed");
        assertThat(narrowed.fromNow().events()).isEmpty();

        List<Event> sent = EVENTS.subList(0, 3);
        assertThat(narrowed).containsExactlyOnce(sent);
        EventuallyAssert seen = assertThat(narrowed).eventually(SOON).containsExactlyOnce(sent);
        put(1, 5000, "x", "nor this");
        seen.receivesNothingMore();
        put(1, 6000, "b", "{\"n\":3}");
        assertThatThrownBy(seen::receivesNothingMore).hasMessageContaining("but 1 event came after the 3");
    }

    @Test
    void aReaderOfANarrowedTopicWaitsForWhatItLooksAt() {
        KafkaTopic narrowed = topic.where(record -> record.key() == null);
        try (EventLog.Reader reader = narrowed.open()) {
            assertThat(reader.read(Duration.ZERO)).isEmpty();
            put(0, 1000, "x", "no JSON");
            CompletableFuture<Void> later = CompletableFuture.runAsync(() -> {
                put(0, 2000, "x", "no JSON");
                put(1, 3000, "{\"n\":0}");
            });
            assertThat(reader.read(SOON))
                    .extracting(event -> event.getLong("n"))
                    .containsExactly(0L);
            later.join();
        }
    }

    @Test
    void beginsWhereItIsTold() {
        put(0, 1000, "{\"n\":0}");
        put(1, 1000, "{\"n\":1}");
        KafkaTopic later = topic.fromNow();
        assertThat(later.events()).isEmpty();

        put(1, 2000, "{\"n\":2}");
        put(2, 3000, "{\"n\":3}");

        assertThat(later.events()).extracting(event -> event.getLong("n")).containsExactly(2L, 3L);
        assertThat(topic.events()).hasSize(4);
    }

    @Test
    void passesOverDeletedRecords() throws Exception {
        for (int n = 0; n < 10; n++) {
            put(0, n, "{\"n\":" + n + "}");
        }
        put(1, 0, "{\"n\":10}");
        TestTopics.clients()
                .admin()
                .deleteRecords(Map.of(
                        new TopicPartition(name, 0), RecordsToDelete.beforeOffset(8),
                        new TopicPartition(name, 1), RecordsToDelete.beforeOffset(1)))
                .all()
                .get();

        assertThat(topic.events()).extracting(event -> event.getLong("n")).containsExactly(8L, 9L);
        assertThat(topic.records()).extracting(KafkaRecord::offset).containsExactly(8L, 9L);
    }

    @Test
    void seesNothingThatIsNotCommitted() {
        try (KafkaEventSink sink = KafkaEventSink.to(TestTopics.servers(), name)
                        .transactional()
                        .open();
                EventLog.Reader reader = topic.open()) {
            sink.send(EVENTS.get(0));
            assertThat(reader.read(Duration.ZERO)).isEmpty();
            sink.flush();
            assertThat(reader.read(SOON)).isEqualTo(EVENTS.subList(0, 1));
            sink.send(EVENTS.get(1));
        }
        put(0, 5000, "{\"n\":9}");
        assertThat(topic.events()).extracting(event -> event.getLong("n")).containsExactly(0L, 9L);
    }

    @Test
    void aTransactionThatFailsIsAborted() {
        Event large = TestEvents.event(5, Instant.EPOCH, "{\"text\":\"" + "x".repeat(2_000_000) + "\"}", null);
        try (KafkaEventSink sink = KafkaEventSink.to(TestTopics.servers(), name)
                .transactional()
                .sharing(TestTopics.clients())
                .open()) {
            sink.send(EVENTS.get(0));
            sink.flush();
            sink.send(EVENTS.get(1));
            sink.send(large);

            assertThatThrownBy(sink::flush)
                    .hasMessageContaining(
                            "; 3 events were sent, 1 confirmed,"
                                    + " the first unconfirmed is #1 2024-01-01T00:00:01Z worker-000001 event; make the record shorter");
        }
        put(0, 5000, "{\"n\":9}");
        assertThat(topic.events())
                .extracting(event -> event.getLong("n"))
                .contains(0L, 9L)
                .hasSize(2);
    }

    @Test
    void waitsForAChange() {
        try (EventLog.Reader reader = topic.open()) {
            List<Event> first = reader.read(SOON);
            assertThat(first).isEmpty();
            assertThat(reader.read(Duration.ofMillis(50))).isSameAs(first);

            CompletableFuture<Void> put = CompletableFuture.runAsync(() -> put(2, 1000, "{\"n\":0}"));
            assertThat(reader.read(SOON)).hasSize(1);
            put.join();
            put(0, 500, "{\"n\":1}");
            assertThat(reader.read(SOON))
                    .extracting(event -> event.getLong("n"))
                    .containsExactly(1L, 0L);
        }
    }

    @Test
    void waitsForATopic() {
        String later = "later-" + UUID.randomUUID();
        try (EventLog.Reader reader = TestTopics.topic(later).open()) {
            assertThat(reader.read(SOON)).isEmpty();
            assertThat(reader.read(Duration.ofMillis(50))).isEmpty();

            TestTopics.create(later, 2, Map.of());
            put(new ProducerRecord<>(later, 1, 1000L, null, "{\"n\":0}".getBytes(UTF_8)));

            assertThat(reader.read(SOON)).hasSize(1);
        }
    }

    @Test
    void followsATopicThatIsMadeAnew() throws Exception {
        put(0, 1000, "{\"n\":0}");
        put(0, 1000, "{\"n\":1}");
        KafkaTopic from = topic.fromNow();
        try (EventLog.Reader reader = topic.open()) {
            assertThat(reader.read(Duration.ZERO)).hasSize(2);
            TestTopics.clients().admin().deleteTopics(List.of(name)).all().get();
            assertThat(reader.read(SOON)).isEmpty();
            TestTopics.create(name, 1, Map.of());
            put(0, 1000, "{\"n\":5}");

            assertThat(reader.read(SOON))
                    .extracting(event -> event.getLong("n"))
                    .containsExactly(5L);
            assertThat(from.events()).extracting(event -> event.getLong("n")).containsExactly(5L);
        }
    }

    /** Now and then between the two requests of one read. */
    @Test
    void isDeletedWhileItIsRead() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        AtomicBoolean last = new AtomicBoolean();
        CompletableFuture<List<Event>> read = CompletableFuture.supplyAsync(() -> {
            List<Event> events = new ArrayList<>();
            try (EventLog.Reader reader = topic.open()) {
                while (!last.get()) {
                    events.addAll(reader.read(Duration.ZERO));
                    reads.incrementAndGet();
                }
                events.addAll(reader.read(Duration.ZERO));
            }
            return events;
        });
        try {
            for (int i = 1; i <= 20; i++) {
                TestTopics.clients().admin().deleteTopics(List.of(name)).all().get();
                int before = reads.get();
                await().until(() -> reads.get() > before + 1 || read.isDone());
                TestTopics.create(name, 1, Map.of());
                put(0, 1000, "{\"n\":" + i + "}");
            }
        } finally {
            last.set(true);
        }

        assertThat(read.get())
                .extracting(event -> event.getLong("n"))
                .isSorted()
                .last()
                .isEqualTo(20L);
    }

    @Test
    void seesPartitionsThatAreAdded() throws Exception {
        try (EventLog.Reader reader = topic.open()) {
            put(0, 1000, "{\"n\":0}");
            assertThat(reader.read(SOON)).hasSize(1);
            TestTopics.clients()
                    .admin()
                    .createPartitions(Map.of(name, NewPartitions.increaseTo(5)))
                    .all()
                    .get();
            put(4, 2000, "{\"n\":1}");

            assertThat(reader.read(SOON)).hasSize(2);
        }
    }

    @Test
    void tellsOfABrokerThatIsGone() {
        EmbeddedBroker broker = EmbeddedBroker.start(Map.of());
        try (KafkaClients clients = new KafkaClients(Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "default.api.timeout.ms",
                1500,
                "request.timeout.ms",
                1000))) {
            TestTopics.create(clients, "clicks", 1, Map.of());
            KafkaTopic gone = KafkaTopic.of(clients, "clicks");
            try (EventLog.Reader reader = gone.open()) {
                assertThat(reader.read(Duration.ZERO)).isEmpty();
                broker.close();

                String message = "found no Kafka broker that answers at " + broker.bootstrapServers()
                        + " within 1.5s: nothing listens there; start the broker, or correct the address";
                assertThatThrownBy(() -> reader.read(SOON)).hasMessage(message);
                assertThatThrownBy(gone::events).hasMessage(message);
                assertThatThrownBy(gone::records).hasMessage(message);
            }
        }
    }

    @Test
    void anInterruptedThreadSaysSo() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(topic::events)
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("topic `" + name + "` at " + TestTopics.servers()
                        + ": the thread was interrupted; let it wait for the answer");
        assertThat(Thread.interrupted()).isTrue();
    }

    private void put(int partition, long time, String value) {
        put(partition, time, null, value);
    }

    private void put(int partition, long time, String key, String value) {
        put(record(partition, time, key, value));
    }

    private ProducerRecord<byte[], byte[]> record(int partition, long time, String key, String value) {
        return new ProducerRecord<>(name, partition, time, bytes(key), bytes(value));
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(UTF_8);
    }

    private static void put(ProducerRecord<byte[], byte[]> record) {
        Producer<byte[], byte[]> producer = TestTopics.clients().borrowProducer();
        try {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            TestTopics.clients().giveBack(producer, true);
        }
    }
}
