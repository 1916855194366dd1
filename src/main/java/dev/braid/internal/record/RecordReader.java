package dev.braid.internal.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.braid.BraidException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes a record's JSON bytes, or as little of them as is asked for. */
public final class RecordReader {

    /** What {@link #read} answers for a field that the record does not have. */
    public static final Object MISSING = new Object();

    private static final JsonFactory JSON = new JsonFactory();

    private RecordReader() {}

    /** Refuses bytes that are not one JSON object. */
    public static void checkObject(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new BraidException("found "
                        + (first == null ? "nothing" : first.isScalarValue() ? "`" + parser.getText() + "`" : "a list")
                        + ", expected a JSON object");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new BraidException("found more behind a JSON object, expected one alone");
            }
        } catch (JsonProcessingException e) {
            String problem = e instanceof JsonEOFException
                    ? "found the end within it, expected a JSON object"
                    : "expected a JSON object: " + e.getOriginalMessage();
            throw new BraidException("byte " + (e.getLocation().getByteOffset() + 1) + ": " + problem, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text, Integer, Long, BigInteger, Double, Boolean, Map, List or null; {@link #MISSING} where there is no such field. */
    public static @Nullable Object read(byte[] json, FieldPath path) {
        try (JsonParser parser = JSON.createParser(json)) {
            return enter(parser, path) ? value(parser) : MISSING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text as it is, all else as it stands in the record; null where the field is null, missing, an object or a list. */
    public static @Nullable String text(byte[] json, FieldPath path) {
        try (JsonParser parser = JSON.createParser(json)) {
            boolean scalar = enter(parser, path) && parser.currentToken().isScalarValue();
            return scalar && !parser.hasToken(JsonToken.VALUE_NULL) ? parser.getText() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a field as it stands in the record; null where the field is missing. */
    public static byte @Nullable [] raw(byte[] json, FieldPath path) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (!enter(parser, path)) {
                return null;
            }
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            parser.finishToken();
            return Arrays.copyOfRange(
                    json, start, (int) parser.currentLocation().getByteOffset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All fields in the record's order; the maps and lists in it cannot be changed. */
    public static Map<String, @Nullable Object> fields(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return object(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean enter(JsonParser parser, FieldPath path) throws IOException {
        parser.nextToken();
        for (int level = 0; level < path.depth(); level++) {
            if (!enter(parser, path.name(level))) {
                return false;
            }
        }
        return true;
    }

    private static boolean enter(JsonParser parser, String name) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(name);
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return Collections.unmodifiableMap(fields);
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return Collections.unmodifiableList(elements);
    }
}
