package dev.braid.kafka;

import dev.braid.BraidException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The headers of a record, read as text; of several of one name the last. */
record RecordHeaderTexts(Headers headers) {

    Optional<String> text(String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    OptionalLong number(String name, OptionalLong otherwise) {
        Optional<String> text = text(name);
        try {
            return text.isPresent() ? OptionalLong.of(Long.parseLong(text.get())) : otherwise;
        } catch (NumberFormatException e) {
            throw new BraidException(
                    "found `" + text.orElse("") + "` in the header " + name + ", expected a whole number", e);
        }
    }
}
