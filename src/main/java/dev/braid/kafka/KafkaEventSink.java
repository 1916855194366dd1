package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventSink;
import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.OutputPattern;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to a topic of Kafka.
 *
 * <pre>{@code
 * try (KafkaEventSink sink = KafkaEventSink.to("localhost:9092", "clicks").key("user_id").open()) {
 *     Generator.of("clicks.json").count(10_000).sendTo(sink);
 * }
 * }</pre>
 *
 * <p>A record's value is the event's record, its timestamp is the event's time, to the millisecond, and it carries the
 * headers {@code braid-seed}, {@code braid-index}, {@code braid-type} and {@code braid-key}. A record with a key goes to the
 * partition that Kafka's default rule gives for it, one without to the partition {@code index modulo partitions}.
 *
 * <p>Each event is sent once, and never again by the sink: the producer is idempotent and waits for all in-sync replicas
 * ({@code acks=all}), and settings that would end that are refused. When {@link #flush} has returned, every event sent
 * stands in the topic. An event that could not be delivered in {@code delivery.timeout.ms} (two minutes, unless set) fails
 * the sink: with the cause, how many events were sent and confirmed, and the first that is not confirmed. From then on the
 * sink refuses what it is asked but to close.
 *
 * <p>After a failure nothing comes twice either. The producer is closed as soon as it gives an event up, since it would send
 * the events behind it once more. So an event that is not confirmed is in the topic once or not at all. Other sinks are not
 * affected: each has a producer of its own while it is open. A transaction that fails is aborted. It may have been committed
 * all the same only if the answer to its commit never came.
 *
 * <p>Needs {@code org.apache.kafka:kafka-clients} on the class path. For one thread at a time.
 */
public final class KafkaEventSink implements EventSink {

    private final TopicWriter writer;

    private KafkaEventSink(TopicWriter writer) {
        this.writer = writer;
    }

    /**
     * Begins a sink.
     *
     * @param bootstrapServers {@code host:port}, or several of them separated by commas
     * @param topic where events go; it has to exist when the sink is opened
     * @return what the sink is described with, and opened
     * @throws BraidException if the address is empty, or no topic can have this name, with what is wrong
     */
    public static Builder to(String bootstrapServers, String topic) {
        return new Builder(bootstrapServers, topic);
    }

    /**
     * Hands an event to the producer; waits only while its buffer is full.
     *
     * @throws BraidException if an event before it has failed; if this one cannot be sent, with the counts
     */
    @Override
    public void send(Event event) {
        writer.send(event);
    }

    /**
     * Waits until every event that was sent is confirmed, and commits the transaction of a transactional sink.
     *
     * @throws BraidException if an event has failed, with the counts
     */
    @Override
    public void flush() {
        writer.flush();
    }

    /**
     * Ends the connections of the sink, in ten seconds at most. What has not been flushed may be lost; the transaction of a
     * transactional sink is aborted.
     */
    @Override
    public void close() {
        writer.close();
    }

    @Override
    public String toString() {
        return writer.toString();
    }

    /** What a sink is to be like. For one thread; may open several sinks. */
    public static final class Builder {

        private static final String NAME = "a KafkaEventSink";

        private final String servers;
        private final String topic;
        private final Map<String, FieldPath> headers = new LinkedHashMap<>();
        private final Map<String, Object> config = new HashMap<>();
        private RecordKey key = RecordKey.OF_THE_EVENT;
        private KafkaFormat format = KafkaFormat.JSON;
        private @Nullable OutputPattern pattern;
        private boolean braidHeaders = true;
        private boolean transactional;
        private @Nullable KafkaClients shared;

        private Builder(String servers, String topic) {
            this.servers = required("address", "host:port", servers);
            this.topic = TopicNames.require(topic);
        }

        /**
         * Takes the key of a record from fields of the event: their text, one behind the other. A record that has none of
         * them has no key.
         *
         * @param fields paths, such as {@code user_id} or {@code payload.id}; at least one
         * @return this
         */
        public Builder key(String... fields) {
            if (fields.length == 0) {
                throw new BraidException("found no field for the key, expected at least one;"
                        + " name one, or leave key() away for the event's own key");
            }
            key = RecordKey.ofFields(Arrays.stream(fields).map(FieldPath::parse).toList());
            return this;
        }

        /**
         * Sends records without a key, to the partitions in turn. By default the key is that of the event.
         *
         * @return this
         */
        public Builder noKey() {
            key = RecordKey.NONE;
            return this;
        }

        /**
         * Whether records carry the headers {@code braid-seed}, {@code braid-index}, {@code braid-type} and {@code
         * braid-key}; without them what is read back has its type and key from its fields, see {@link KafkaTopic}.
         *
         * @param carried true by default; false for a system that is to see its own records alone
         * @return this
         */
        public Builder braidHeaders(boolean carried) {
            braidHeaders = carried;
            return this;
        }

        /**
         * Adds a header, whose value is the text of a field; a record without the field has no such header.
         *
         * @param name the header's, not one of those that the sink writes itself
         * @param field the path of a field
         * @return this
         */
        public Builder header(String name, String field) {
            if (name.startsWith("braid-")) {
                throw new BraidException("found the header `" + name
                        + "`, whose first letters are those of Braid's own; name it otherwise");
            }
            headers.put(required("header", "its name", name), FieldPath.parse(field));
            return this;
        }

        /**
         * What the records look like; {@link KafkaFormat#JSON} by default.
         *
         * @param format one of them
         * @return this
         */
        public Builder format(KafkaFormat format) {
            this.format = format;
            return this;
        }

        /**
         * Sends lines of text instead of JSON.
         *
         * @param pattern names fields in braces, such as {@code {time},{payload.id}}
         * @return this
         * @throws BraidException if the pattern is wrong, with the place
         */
        public Builder pattern(String pattern) {
            this.pattern = OutputPattern.parse("pattern", pattern);
            return this;
        }

        /**
         * Adds settings of Kafka's producer, such as {@code compression.type}, {@code delivery.timeout.ms} or those of a
         * log-in. Events are sent without compression, in batches of up to 256 kB that wait up to 5 ms, unless set. Names
         * that the producer does not know are refused, unless a plug-in that may read them is set with them or before, such as
         * {@code interceptor.classes}.
         *
         * @param settings by their names
         * @return this
         * @throws BraidException if the producer does not know one of them, or one would let records be lost, doubled or
         *     reordered
         */
        public Builder config(Map<String, ?> settings) {
            ProducerSettings.check(settings);
            config.putAll(settings);
            // Where there are no settings, a missing client is reported when the sink is opened.
            return config.isEmpty() ? this : KafkaLibrary.need(NAME, this::checkKnown);
        }

        private Builder checkKnown() {
            ProducerSettings.checkKnown(config);
            return this;
        }

        /**
         * Sends in transactions: one begins with an event, and is committed by {@link KafkaEventSink#flush}.
         *
         * @return this
         */
        public Builder transactional() {
            transactional = true;
            return this;
        }

        /**
         * Opens a sink with connections of its own.
         *
         * @return to be closed
         * @throws BraidException if the settings do not go together; within 15 seconds, or {@code max.block.ms} where that is
         *     set, if no broker answers or there is no such topic; each with what to do
         */
        public KafkaEventSink open() {
            SinkOptions options = options();
            KafkaClients clients = shared;
            return new KafkaEventSink(KafkaLibrary.need(
                    NAME,
                    () -> new TopicWriter(
                            options,
                            clients == null ? SinkConnection.make(options) : SinkConnection.share(options, clients))));
        }

        /** Opens sinks with the connections of others, where they need none of their own. */
        Builder sharing(KafkaClients clients) {
            shared = clients;
            return this;
        }

        private SinkOptions options() {
            if (format != KafkaFormat.JSON) {
                checkCloudEvents();
            }
            if (!transactional) {
                ProducerSettings.checkNotTransactional(config);
            }
            return new SinkOptions(
                    servers,
                    topic,
                    key,
                    braidHeaders,
                    Map.copyOf(headers),
                    format,
                    pattern,
                    Map.copyOf(config),
                    transactional);
        }

        private void checkCloudEvents() {
            if (pattern != null) {
                throw new BraidException("found a pattern for the format " + format
                        + ", expected one for JSON alone; leave one of them away");
            }
            for (String name : headers.keySet()) {
                if (name.startsWith("ce_") || name.equals("content-type")) {
                    throw new BraidException("found the header `" + name + "`, which the format " + format
                            + " writes itself; name it otherwise");
                }
            }
        }

        private static String required(String what, String expected, String value) {
            if (value.isBlank()) {
                throw new BraidException("found an empty " + what + ", expected " + expected + "; name it");
            }
            return value;
        }
    }
}
