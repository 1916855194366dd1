package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.internal.record.IdentityFields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads records of a topic as events: by Braid's headers, else by CloudEvents, else by fields, else by their place. */
record EventDecoder(String topic, IdentityFields fields) {

    ReadRecord decode(ConsumerRecord<byte[], byte[]> record) {
        try {
            RecordHeaderTexts headers = new RecordHeaderTexts(record.headers());
            ReadCloudEvent found = ReadCloudEvent.of(headers, record.value());
            OptionalLong index = headers.number(BraidHeaders.INDEX, found.index());
            Event event = event(found.data(), headers.number(BraidHeaders.SEED, found.seed()))
                    .withIndex(index.orElse(0))
                    .withTime(found.time().orElseGet(() -> Instant.ofEpochMilli(record.timestamp())))
                    .withType(type(headers, found))
                    .withKey(key(record, headers, found));
            return new ReadRecord(record.timestamp(), index.isPresent(), event);
        } catch (BraidException e) {
            throw new BraidException(
                    "topic `" + topic + "`, partition " + record.partition() + ", offset " + record.offset() + ": "
                            + e.getMessage()
                            + "; leave such records out by where(record -> ...), or read them by records()",
                    e);
        }
    }

    private Event event(byte @Nullable [] json, OptionalLong seed) {
        if (json == null) {
            return Event.tombstone("");
        }
        return seed.isPresent()
                ? Event.of(seed.getAsLong(), 0, Instant.EPOCH, topic, "", json)
                : Event.of(0, Instant.EPOCH, topic, "", json);
    }

    private String type(RecordHeaderTexts headers, ReadCloudEvent found) {
        return headers.text(BraidHeaders.TYPE)
                .or(() -> found.attribute("type"))
                .or(() -> found.field(fields::type))
                .orElse(topic);
    }

    private String key(ConsumerRecord<byte[], byte[]> record, RecordHeaderTexts headers, ReadCloudEvent found) {
        return headers.text(BraidHeaders.KEY)
                .or(() -> found.attribute("subject"))
                .or(() -> found.field(fields::key))
                .or(() -> Optional.ofNullable(record.key()).map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .orElseGet(() -> "partition-" + record.partition());
    }
}
