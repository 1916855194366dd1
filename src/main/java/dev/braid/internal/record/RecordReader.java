package dev.braid.internal.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes a record's JSON bytes, or as little of them as is asked for. */
public final class RecordReader {

    /** What {@link #read} answers for a field that the record does not have. */
    public static final Object MISSING = new Object();

    /** Names and texts may be as long as their record. Depth and digits cost stack and time: Jackson's limits of 1000 stay. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNameLength(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .build();

    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();

    /** Two fields of one name would be read as either of them. */
    private static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(LIMITS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    /** Where Jackson's messages name the method that the limit comes from. */
    private static final Pattern ORIGIN_OF_LIMIT = Pattern.compile(", from `[^`]*`");

    /** How the numbers of a record are given. */
    private interface Numbers {

        Object read(JsonParser parser) throws IOException;
    }

    private RecordReader() {}

    /** Refuses bytes that are not one JSON object in UTF-8 whose fields have different names. */
    public static void checkObject(byte[] json) {
        if (isUtf16OrUtf32(json)) {
            throw new BraidException("found JSON in UTF-16 or UTF-32, expected UTF-8");
        }
        try (JsonParser parser = STRICT.createParser(json)) {
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
            String place =
                    e.getLocation() == null ? "" : "byte " + (e.getLocation().getByteOffset() + 1) + ": ";
            throw new BraidException(place + problem(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String problem(JsonProcessingException e) {
        Matcher duplicate = DUPLICATE.matcher(e.getOriginalMessage());
        if (duplicate.matches()) {
            return "found the field `" + duplicate.group(1) + "` twice, expected it once";
        }
        if (e instanceof StreamConstraintsException) {
            return ORIGIN_OF_LIMIT.matcher(e.getOriginalMessage()).replaceAll("");
        }
        return e instanceof JsonEOFException
                ? "found the end within it, expected a JSON object"
                : "expected a JSON object: " + e.getOriginalMessage();
    }

    /** Jackson reads these too, but what reads the bytes later expects UTF-8. No record in UTF-8 begins like this. */
    private static boolean isUtf16OrUtf32(byte[] json) {
        return json.length > 1 && (json[0] == 0 || json[1] == 0 || json[0] == (byte) 0xFE || json[0] == (byte) 0xFF);
    }

    /** Text, Integer, Long, BigInteger, Double, Boolean, Map, List or null; {@link #MISSING} where there is no such field. */
    public static @Nullable Object read(byte[] json, FieldPath path) {
        return read(json, path, JsonParser::getNumberValue);
    }

    /** As {@link #read(byte[], FieldPath)}, but with each number as a {@link DecimalNumber}. */
    public static @Nullable Object readExactly(byte[] json, FieldPath path) {
        return read(json, path, RecordReader::exactly);
    }

    private static @Nullable Object read(byte[] json, FieldPath path, Numbers numbers) {
        try (JsonParser parser = JSON.createParser(json)) {
            return enter(parser, path) ? value(parser, numbers) : MISSING;
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

    /** As {@link #text}, but a whole number as its digits: what one system writes as 1, another one writes as 1.0. */
    public static @Nullable String key(byte[] json, FieldPath path) {
        Object value = readExactly(json, path);
        OptionalLong whole = value instanceof DecimalNumber number ? number.wholeNumber() : OptionalLong.empty();
        return whole.isPresent() ? Long.toString(whole.getAsLong()) : text(json, path);
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
        return fields(json, JsonParser::getNumberValue);
    }

    /** As {@link #fields(byte[])}, but with each number as a {@link DecimalNumber}. */
    public static Map<String, @Nullable Object> fieldsExactly(byte[] json) {
        return fields(json, RecordReader::exactly);
    }

    private static DecimalNumber exactly(JsonParser parser) throws IOException {
        return DecimalNumber.parse(parser.getText());
    }

    private static Map<String, @Nullable Object> fields(byte[] json, Numbers numbers) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            return object(parser, numbers);
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

    private static @Nullable Object value(JsonParser parser, Numbers numbers) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, numbers);
            case START_ARRAY -> array(parser, numbers);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numbers.read(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser, Numbers numbers) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser, numbers));
        }
        return Collections.unmodifiableMap(fields);
    }

    private static List<@Nullable Object> array(JsonParser parser, Numbers numbers) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, numbers));
        }
        return Collections.unmodifiableList(elements);
    }
}
