package dev.braid.kafka;

import static java.util.Objects.requireNonNull;

import dev.braid.Event;
import dev.braid.EventLog;
import dev.braid.internal.record.IdentityFields;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A topic of Kafka that is read back.
 *
 * <pre>{@code
 * List<Event> received = topic.events();          // what stands there now, complete
 * assertThat(topic).containsExactlyOnce(sent);
 * topic.records().get(0).header("trace-id");      // what the records carry besides
 * }</pre>
 *
 * <p>What is read is what is committed, from where the topic ended when the test began, or its beginning, to where it ends
 * when it is asked: the partitions are merged by the times of their records, and each keeps its own order. Reading joins
 * no group, commits no offsets, and never creates a topic.
 *
 * <p>An event is read from a record as it was sent by Braid: index, seed, type and key are those of the headers {@code
 * braid-index}, {@code braid-seed}, {@code braid-type} and {@code braid-key}. A record without them is read, too:
 * <ul>
 *   <li>CloudEvents, in either mode: type, subject and time are those of the attributes, the record is the data.
 *   <li>else the type is that of the field {@link #typeField}, by default {@code event_type}, else the name of the topic;
 *   <li>the key is that of the field {@link #keyField}, else the record's key as text, else the partition, such as {@code
 *       partition-0};
 *   <li>the time is the record's timestamp, and the index the place among the events that are read.
 * </ul>
 *
 * <p>A record without a value is read as a {@linkplain Event#isTombstone() tombstone}, with type and key as above. Any other
 * value that is not a JSON object in UTF-8 is refused, as is one with two fields of one name, with objects and lists more than
 * 1000 deep, or with a number of more than 1000 digits: leave such records out by {@link #where}.
 *
 * <p>Safe to share between threads.
 */
public final class KafkaTopic implements EventLog {

    private final KafkaClients clients;
    private final TopicStart start;
    private final RecordFilter filter;
    private final EventDecoder decoder;

    private KafkaTopic(KafkaClients clients, TopicStart start, RecordFilter filter, EventDecoder decoder) {
        this.clients = clients;
        this.start = start;
        this.filter = filter;
        this.decoder = decoder;
    }

    /** All that stands in a topic, which need not exist yet. */
    static KafkaTopic of(KafkaClients clients, String name) {
        return from(clients, name, TopicStart.BEGINNING);
    }

    /** What stands in a topic behind a start. */
    static KafkaTopic from(KafkaClients clients, String name, TopicStart start) {
        return new KafkaTopic(clients, start, RecordFilter.ALL, new EventDecoder(name, IdentityFields.DEFAULT));
    }

    /**
     * The name.
     *
     * @return as Kafka knows it
     */
    public String name() {
        return decoder.topic();
    }

    @Override
    public String description() {
        return "topic `" + name() + "`" + (filter.takesAll() ? "" : ", narrowed");
    }

    /**
     * Whether what is in the topic stays there.
     *
     * @return true: a topic only grows while a test looks at it
     */
    @Override
    public boolean onlyGrows() {
        return true;
    }

    /**
     * How many partitions the topic has.
     *
     * @return at least 1
     * @throws dev.braid.BraidException if there is no such topic, with the nearest name
     */
    public int partitions() {
        return lookup().existing(name()).partitions().size();
    }

    /**
     * Reads the type of events without a header of Braid's from a field.
     *
     * @param path of the field, such as {@code payload.kind}; by default {@code event_type}
     * @return the same topic, read so
     */
    public KafkaTopic typeField(String path) {
        return with(decoder.fields().typeField(path));
    }

    /**
     * Reads the key of events without a header of Braid's from a field.
     *
     * @param path of the field, such as {@code user_id}
     * @return the same topic, read so
     */
    public KafkaTopic keyField(String path) {
        return with(decoder.fields().keyField(path));
    }

    /**
     * Reads only some of the records. The others do not matter: they need not even be JSON.
     *
     * <pre>{@code
     * kafka.topic("clicks").where(record -> record.header("braid-seed") != null)    // what this test has sent
     * kafka.topic("clicks").where(record -> record.value() != null)                 // no tombstones
     * }</pre>
     *
     * @param predicate says which records to read; called for each record, before it is read as an event; a second one
     *     narrows further
     * @return the same topic, read so; the indexes of its events count what is read
     */
    public KafkaTopic where(Predicate<? super KafkaRecord> predicate) {
        return new KafkaTopic(clients, start, filter.and(requireNonNull(predicate, "predicate")), decoder);
    }

    /**
     * The same topic, read from where it ends now.
     *
     * @return from its beginning where it does not exist yet
     */
    public KafkaTopic fromNow() {
        return new KafkaTopic(clients, TopicStart.atTheEnd(clients, name()), filter, decoder);
    }

    /**
     * Begins to follow the topic, which need not exist yet: until it does, it has no events.
     *
     * @return to be closed
     */
    @Override
    public Reader open() {
        return new TopicReader(clients, start, filter, decoder);
    }

    /**
     * Everything that stands in the topic at this moment.
     *
     * @return an unmodifiable list, by the times of the records, each partition in its own order
     * @throws dev.braid.BraidException if there is no such topic, with the nearest name; if no broker answers; if a record's
     *     value is not a JSON object, with its partition and offset: {@link #where} leaves such records out
     */
    @Override
    public List<Event> events() {
        lookup().existing(name());
        try (Reader reader = open()) {
            return reader.read(Duration.ZERO);
        }
    }

    /**
     * Everything that stands in the topic at this moment, as it stands there, tombstones and other values included.
     *
     * @return an unmodifiable list, in the order of {@link #events}
     * @throws dev.braid.BraidException if there is no such topic, with the nearest name; if no broker answers
     */
    public List<KafkaRecord> records() {
        lookup().existing(name());
        Partitions<KafkaRecord> records =
                new Partitions<>(record -> record.timestamp().toEpochMilli());
        try (TopicTail tail = new TopicTail(clients, name(), start, new RawRecords(filter, records))) {
            tail.read();
        }
        return List.copyOf(records.merged());
    }

    @Override
    public String toString() {
        return description();
    }

    private KafkaTopic with(IdentityFields fields) {
        return new KafkaTopic(clients, start, filter, new EventDecoder(name(), fields));
    }

    private TopicLookup lookup() {
        return new TopicLookup(clients);
    }

    private record RawRecords(RecordFilter filter, Partitions<KafkaRecord> records) implements TopicTail.Listener {

        @Override
        public void read(ConsumerRecord<byte[], byte[]> record) {
            if (filter.takes(record)) {
                records.add(record.partition(), KafkaRecord.of(record));
            }
        }

        @Override
        public void deleted() {
            records.clear();
        }
    }
}
