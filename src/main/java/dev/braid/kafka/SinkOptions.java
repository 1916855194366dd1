package dev.braid.kafka;

import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.OutputPattern;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sink was told, checked.
 *
 * @param braidHeaders whether records carry the headers that tell what was sent
 * @param headers the fields that further headers are taken from, by the headers' names
 */
record SinkOptions(
        String servers,
        String topic,
        RecordKey key,
        boolean braidHeaders,
        Map<String, FieldPath> headers,
        KafkaFormat format,
        @Nullable OutputPattern pattern,
        Map<String, Object> config,
        boolean transactional) {}
