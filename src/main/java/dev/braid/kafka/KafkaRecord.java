package dev.braid.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic as it stands there, whatever it holds.
 *
 * <p>Its arrays belong to whoever read it.
 */
public final class KafkaRecord {

    private final int partition;
    private final long offset;
    private final Instant timestamp;
    private final byte @Nullable [] key;
    private final byte @Nullable [] value;
    private final List<Header> headers;

    /**
     * A header.
     *
     * @param name several may have the same one
     * @param value null where it has none
     */
    public record Header(String name, @Nullable String value) {

        /** As {@code name=value}. */
        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    private KafkaRecord(
            int partition,
            long offset,
            Instant timestamp,
            byte @Nullable [] key,
            byte @Nullable [] value,
            List<Header> headers) {
        this.partition = partition;
        this.offset = offset;
        this.timestamp = timestamp;
        this.key = key;
        this.value = value;
        this.headers = List.copyOf(headers);
    }

    static KafkaRecord of(ConsumerRecord<byte[], byte[]> record) {
        List<Header> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new Header(header.key(), text(header.value()))));
        return new KafkaRecord(
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value(),
                headers);
    }

    /**
     * Where it stands.
     *
     * @return the number of the partition, from 0
     */
    public int partition() {
        return partition;
    }

    /**
     * Where it stands in its partition.
     *
     * @return growing, but not always by 1
     */
    public long offset() {
        return offset;
    }

    /**
     * The time of the record.
     *
     * @return what its producer gave it, or when the broker took it, as the topic is set
     */
    public Instant timestamp() {
        return timestamp;
    }

    /**
     * Its key.
     *
     * @return null where it has none
     */
    public byte @Nullable [] key() {
        return key;
    }

    /**
     * Its value.
     *
     * @return null for a tombstone
     */
    public byte @Nullable [] value() {
        return value;
    }

    /**
     * All headers, their values read as UTF-8.
     *
     * @return an unmodifiable list, in the record's order
     */
    public List<Header> headers() {
        return headers;
    }

    /**
     * The header of a name, the last one where there are several.
     *
     * @param name the header's
     * @return its value as UTF-8, null where there is none
     */
    public @Nullable String header(String name) {
        String found = null;
        for (Header header : headers) {
            found = header.name().equals(name) ? header.value() : found;
        }
        return found;
    }

    /** Place, time, key, value and headers, bytes read as UTF-8. */
    @Override
    public String toString() {
        return partition + ":" + offset + " " + timestamp + " " + text(key) + " " + text(value) + " " + headers;
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
