package dev.braid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Binds records to users' types, and writes their objects as records; a class of its own, so that Jackson's databind is loaded
 * only where it is needed.
 */
final class Binding {

    private Binding() {}

    static <T> T bind(Event event, byte[] json, Class<T> type) {
        try {
            return ObjectMappers.get().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new BraidException("event " + event + " cannot be read as " + type.getName() + ": " + reason(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A user's object as JSON. */
    static byte[] encode(Object object) {
        try {
            return ObjectMappers.get().writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new BraidException(object.getClass().getName() + " cannot be written as JSON: " + reason(e), e);
        }
    }

    /** Without Jackson's place in the record, which counts bytes of a line that nobody sees: the field says more. */
    static String reason(JsonProcessingException e) {
        String path = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(Reference::getFieldName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."))
                : "";
        return path.isEmpty() ? e.getOriginalMessage() : "field `" + path + "`: " + e.getOriginalMessage();
    }
}
