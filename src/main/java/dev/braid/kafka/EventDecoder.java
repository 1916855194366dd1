package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.RecordReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads records of a topic as events: by Braid's headers, else by CloudEvents, else by fields, else by their place. */
record EventDecoder(
        String topic, FieldPath typeField, @Nullable FieldPath keyField) {

    ReadRecord decode(ConsumerRecord<byte[], byte[]> record) {
        try {
            byte[] value = record.value();
            if (value == null) {
                throw new BraidException("found no value (a tombstone), expected a JSON object");
            }
            RecordHeaderTexts headers = new RecordHeaderTexts(record.headers());
            return decode(record, headers, ReadCloudEvent.of(headers, value));
        } catch (BraidException e) {
            throw new BraidException(
                    "topic `" + topic + "`, partition " + record.partition() + ", offset " + record.offset() + ": "
                            + e.getMessage() + "; read it by records(), which gives the bytes",
                    e);
        }
    }

    private ReadRecord decode(ConsumerRecord<byte[], byte[]> record, RecordHeaderTexts headers, ReadCloudEvent found) {
        byte[] json = found.data();
        OptionalLong seed = headers.number(BraidHeaders.SEED, found.seed());
        OptionalLong index = headers.number(BraidHeaders.INDEX, found.index());
        Instant time = found.time().orElseGet(() -> Instant.ofEpochMilli(record.timestamp()));
        String type = headers.text(BraidHeaders.TYPE)
                .or(() -> found.attribute("type"))
                .or(() -> field(json, typeField))
                .orElse(topic);
        String key = headers.text(BraidHeaders.KEY)
                .or(() -> found.attribute("subject"))
                .or(() -> keyField == null ? Optional.empty() : field(json, keyField))
                .or(() -> Optional.ofNullable(record.key()).map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .orElseGet(() -> "partition-" + record.partition());
        long place = index.orElse(0);
        Event event = seed.isPresent()
                ? Event.of(seed.getAsLong(), place, time, type, key, json)
                : Event.of(place, time, type, key, json);
        return new ReadRecord(record.timestamp(), index.isPresent(), event);
    }

    private static Optional<String> field(byte[] json, FieldPath path) {
        RecordReader.checkObject(json);
        return Optional.ofNullable(RecordReader.text(json, path));
    }
}
