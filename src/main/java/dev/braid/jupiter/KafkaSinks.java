package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.EventSink;
import dev.braid.Generator;
import dev.braid.kafka.KafkaBackend;
import dev.braid.kafka.KafkaEventSink;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Does what {@link KafkaSink} says. */
final class KafkaSinks {

    private KafkaSinks() {}

    static EventSink open(KafkaSink annotation, Shape shape, Generator events, ExtensionContext context) {
        if (annotation.transactional() && !shape.isFinite()) {
            throw new BraidException(
                    "`transactional`: found true for what has no end, expected it for a `List` or array alone:"
                            + " a transaction is seen when it ends");
        }
        Map<String, String> headers = Pairs.of("`headers`", List.of(annotation.headers()));
        for (String field : annotation.key()) {
            Sinks.check("key", () -> events.keyField(field));
        }
        headers.values().forEach(field -> Sinks.check("headers", () -> events.keyField(field)));
        if (!annotation.pattern().isEmpty()) {
            Sinks.check("pattern", () -> events.pattern(annotation.pattern()));
        }
        KafkaBackend kafka = Backends.prepared(KafkaKind.KAFKA, annotation.topic(), context);
        KafkaEventSink.Builder sink = kafka.sink(annotation.topic())
                .braidHeaders(annotation.braidHeaders())
                .format(annotation.format())
                .config(Pairs.of("`config`", List.of(annotation.config())));
        if (annotation.key().length > 0) {
            sink.key(annotation.key());
        }
        headers.forEach(sink::header);
        if (!annotation.pattern().isEmpty()) {
            sink.pattern(annotation.pattern());
        }
        if (annotation.transactional()) {
            sink.transactional();
        }
        return sink.open();
    }
}
