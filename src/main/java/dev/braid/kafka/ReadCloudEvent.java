package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.RecordReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a record of Kafka says as a CloudEvent; one that is none has no attributes. */
final class ReadCloudEvent {

    private static final FieldPath DATA = FieldPath.parse("data");

    private final byte @Nullable [] data;
    private final Function<String, Optional<String>> attributes;

    private ReadCloudEvent(byte @Nullable [] data, Function<String, Optional<String>> attributes) {
        this.data = data;
        this.attributes = attributes;
    }

    /** Of a record in either mode; of any other, its value. */
    static ReadCloudEvent of(RecordHeaderTexts headers, byte @Nullable [] value) {
        if (value == null || !isStructured(headers)) {
            return new ReadCloudEvent(value, name -> headers.text(CloudEvent.HEADER_PREFIX + name));
        }
        RecordReader.checkObject(value);
        byte[] data = RecordReader.raw(value, DATA);
        if (data == null) {
            throw new BraidException("found a CloudEvent without `data`, expected a JSON object there");
        }
        return new ReadCloudEvent(data, name -> Optional.ofNullable(RecordReader.key(value, FieldPath.parse(name))));
    }

    private static boolean isStructured(RecordHeaderTexts headers) {
        return headers.text(CloudEvent.CONTENT_TYPE)
                .filter(type -> type.startsWith(CloudEvent.STRUCTURED))
                .isPresent();
    }

    /** The event's record; null for a tombstone. */
    byte @Nullable [] data() {
        return data;
    }

    /** What {@code read} finds in the record; nothing for a tombstone. */
    Optional<String> field(Function<byte[], @Nullable String> read) {
        return Optional.ofNullable(data).map(read);
    }

    Optional<String> attribute(String name) {
        return attributes.apply(name);
    }

    Optional<Instant> time() {
        try {
            return attribute("time").map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new BraidException(
                    "found the CloudEvents time `" + attribute("time").orElse("")
                            + "`, expected an instant of RFC 3339",
                    e);
        }
    }

    /** That of a run whose events were sent as CloudEvents. */
    OptionalLong seed() {
        return attribute("source")
                .filter(source -> source.startsWith(CloudEvent.SOURCE + "/"))
                .map(source -> wholeNumber(source.substring(CloudEvent.SOURCE.length() + 1)))
                .orElse(OptionalLong.empty());
    }

    OptionalLong index() {
        return seed().isPresent()
                ? attribute("id").map(ReadCloudEvent::wholeNumber).orElse(OptionalLong.empty())
                : seed();
    }

    private static OptionalLong wholeNumber(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
