package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BraidException;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedSettingsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            enable.idempotence | false | found `enable.idempotence` set to false, expected true: else records may come twice; remove it
            acks | 1 | found `acks` set to 1, expected all: else confirmed records may be lost; remove it
            acks | 0 | found `acks` set to 0, expected all: else confirmed records may be lost; remove it
            retries | 0 | found `retries` set to 0, expected more: the producer's own are the only ones that never double a record; remove it, and bound the time by `delivery.timeout.ms`
            max.in.flight.requests.per.connection | 6 | found `max.in.flight.requests.per.connection` set to 6, expected 5 at most: with more a retry may change the order; remove it
            max.in.flight.requests.per.connection | many | found `max.in.flight.requests.per.connection` set to many, expected a whole number; correct it
            partitioner.class | mine | found `partitioner.class` set to mine, expected none: the order of a key's events rests on Kafka's rule for keys; remove it
            partitioner.ignore.keys | true | found `partitioner.ignore.keys` set to true, expected none: the order of a key's events rests on Kafka's rule for keys; remove it
            key.serializer | mine | found `key.serializer` set to mine, expected none: keys are bytes already; remove it
            value.serializer | mine | found `value.serializer` set to mine, expected none: values are bytes already; remove it
            bootstrap.servers | other:1 | found `bootstrap.servers` set to other:1, expected none: the address is named apart from the settings; remove it
            compression.typ | zstd | found `compression.typ`, expected a setting of Kafka's producer; did you mean `compression.type`?
            group.id | mine | found `group.id`, expected a setting of Kafka's producer; remove it
            transactional.id | mine | found `transactional.id` set to mine for a sink without transactions; call transactional(), or remove it
            """)
    void areRefusedBeforeAnythingIsAsked(String name, String value, String message) {
        assertThatBraidThrows(() -> anywhere().config(Map.of(name, value)).open())
                .hasMessage(message);
    }

    @Test
    void kafkasOwnRefusalsAreTold() {
        String topic = TestTopics.create(1);

        assertThatBraidThrows(() -> KafkaEventSink.to(TestTopics.servers(), topic)
                        .config(Map.of("compression.type", "best"))
                        .open())
                .hasMessage("found settings that Kafka's client refuses: Invalid value best for configuration"
                        + " compression.type: String must be one of: none, gzip, snappy, lz4, zstd; correct them");
    }

    @Test
    void unknownOnesAreRefusedWhereTheyAreSet() {
        KafkaEventSink.Builder sink =
                anywhere().config(Map.of("interceptor.classes", "Audit", "audit.url", "http://a"));

        assertThatBraidThrows(() -> anywhere().config(Map.of("audit.url", "http://a")))
                .hasMessage("found `audit.url`, expected a setting of Kafka's producer; remove it");
        assertThat(sink.config(Map.of("audit.user", "ann"))).isSameAs(sink);
    }

    @Test
    void partsThatDoNotGoTogether() {
        assertThatBraidThrows(() -> anywhere().key())
                .hasMessage(
                        "found no field for the key, expected at least one; name one, or leave key() away for the event's own key");
        assertThatBraidThrows(() -> anywhere().header("braid-key", "id"))
                .hasMessage(
                        "found the header `braid-key`, whose first letters are those of Braid's own; name it otherwise");
        assertThatBraidThrows(() -> anywhere().header(" ", "id"))
                .hasMessage("found an empty header, expected its name; name it");
        assertThatBraidThrows(() -> KafkaEventSink.to("", "clicks"))
                .hasMessage("found an empty address, expected host:port; name it");
        assertThatBraidThrows(() -> KafkaEventSink.to("localhost:9092", " "))
                .hasMessage(
                        "topic \" \": found \" \" in this name, expected ASCII letters, digits, `.`, `_` and `-` only;"
                                + " correct it");
        assertThatBraidThrows(() -> anywhere()
                        .format(KafkaFormat.CLOUDEVENTS_STRUCTURED)
                        .pattern("{id}")
                        .open())
                .hasMessage("found a pattern for the format CLOUDEVENTS_STRUCTURED, expected one for JSON alone;"
                        + " leave one of them away");
        assertThatBraidThrows(() -> anywhere()
                        .format(KafkaFormat.CLOUDEVENTS_BINARY)
                        .header("ce_id", "id")
                        .open())
                .hasMessage(
                        "found the header `ce_id`, which the format CLOUDEVENTS_BINARY writes itself; name it otherwise");
    }

    private static KafkaEventSink.Builder anywhere() {
        return KafkaEventSink.to("localhost:1", "clicks");
    }

    private static AbstractThrowableAssert<?, ?> assertThatBraidThrows(ThrowingCallable code) {
        return assertThatThrownBy(code).isExactlyInstanceOf(BraidException.class);
    }
}
