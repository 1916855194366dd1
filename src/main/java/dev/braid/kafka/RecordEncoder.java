package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.internal.record.OutputPattern;
import dev.braid.internal.record.RecordReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Makes records of events. For one thread. */
final class RecordEncoder {

    private final SinkOptions options;
    private final PartitionRule rule;
    private final BraidHeaders braidHeaders = new BraidHeaders();

    RecordEncoder(SinkOptions options, PartitionRule rule) {
        this.options = options;
        this.rule = rule;
    }

    ProducerRecord<byte[], byte[]> record(Event event, String eventKey, String type) {
        byte[] json = event.toBytes();
        byte[] key = key(event, braidHeaders.key(eventKey), json);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                options.topic(),
                rule.partition(key, event.index()),
                millis(event),
                key,
                value(event, json, type, eventKey));
        addHeaders(record.headers(), event, json, type, eventKey);
        return record;
    }

    private static long millis(Event event) {
        Instant time = event.time();
        if (time.getEpochSecond() < 0) {
            throw new BraidException("found the time " + time
                    + ", expected none before 1970, which Kafka does not know; start the run later");
        }
        return time.toEpochMilli();
    }

    /** A tombstone has no fields to make a key of, and is of no use without a key. */
    private byte @Nullable [] key(Event event, byte[] eventKey, byte[] json) {
        return event.isTombstone() ? eventKey : options.key().of(eventKey, json);
    }

    private byte @Nullable [] value(Event event, byte[] json, String type, String key) {
        if (event.isTombstone()) {
            return null;
        }
        if (options.format() == KafkaFormat.CLOUDEVENTS_STRUCTURED) {
            return CloudEvent.structured(event, json, type, key);
        }
        OutputPattern pattern = options.pattern();
        return pattern == null ? json : pattern.format(json).getBytes(StandardCharsets.UTF_8);
    }

    private void addHeaders(Headers headers, Event event, byte[] json, String type, String key) {
        if (options.braidHeaders()) {
            braidHeaders.add(event, type, key, headers);
        }
        switch (options.format()) {
            case JSON -> {}
            case CLOUDEVENTS_BINARY -> CloudEvent.addAttributes(headers, event, type, key);
            case CLOUDEVENTS_STRUCTURED -> {
                if (!event.isTombstone()) {
                    CloudEvent.addMode(headers);
                }
            }
        }
        options.headers().forEach((name, field) -> {
            String text = RecordReader.text(json, field);
            if (text != null) {
                headers.add(name, text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }
}
