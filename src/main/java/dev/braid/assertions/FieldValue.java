package dev.braid.assertions;

import static java.util.Objects.requireNonNull;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.internal.record.DecimalNumber;
import dev.braid.internal.record.RecordReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a field of an event holds.
 *
 * @param value as the event gives it, but numbers equal when their values are; null where it is null or missing
 * @param order what it is compared by: text that reads as an instant by the instant; null where it has no order
 */
record FieldValue(
        String field,
        Kind kind,
        @Nullable Object value,
        @Nullable Object order) {

    enum Kind {
        MISSING("nothing"),
        NULL("null"),
        NUMBER("a number"),
        TEXT("text"),
        INSTANT("an instant"),
        BOOLEAN("true or false"),
        OBJECT("an object"),
        ARRAY("an array");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static FieldValue of(Event event, String field) {
        Object value = ComparedEvent.field(event, field);
        if (value == null || value == RecordReader.MISSING) {
            return new FieldValue(field, value == null ? Kind.NULL : Kind.MISSING, null, null);
        }
        if (value instanceof Map || value instanceof List) {
            return new FieldValue(field, value instanceof Map ? Kind.OBJECT : Kind.ARRAY, value, null);
        }
        if (value instanceof DecimalNumber || value instanceof Boolean) {
            return new FieldValue(field, value instanceof Boolean ? Kind.BOOLEAN : Kind.NUMBER, value, value);
        }
        Instant instant = instant(event, field, value.toString());
        return instant == null
                ? new FieldValue(field, Kind.TEXT, value, value)
                : new FieldValue(field, Kind.INSTANT, value, instant);
    }

    static List<FieldValue> of(Event event, List<String> fields) {
        List<FieldValue> values = new ArrayList<>(fields.size());
        for (String field : fields) {
            values.add(of(event, field));
        }
        return values;
    }

    boolean isPresent() {
        return value != null;
    }

    /** The value, where it is a whole number that a long can hold. */
    OptionalLong wholeNumber() {
        return value instanceof DecimalNumber number ? number.wholeNumber() : OptionalLong.empty();
    }

    boolean hasOrder() {
        return order != null;
    }

    /** Of two values of one kind that has an order. */
    @SuppressWarnings("unchecked") // both are of one kind: numbers, text, instants, or true and false
    boolean isAfter(FieldValue other) {
        return ((Comparable<Object>) requireNonNull(order)).compareTo(requireNonNull(other.order)) > 0;
    }

    /** How an excerpt shows it beside its event. */
    String remark() {
        return kind == Kind.MISSING ? "without " + field : field + "=" + words();
    }

    /** What the event has where the value is not present. */
    String absence() {
        return kind == Kind.MISSING ? "no field `" + field + "`" : "null in `" + field + "`";
    }

    String words() {
        return MessageWords.value(value);
    }

    private static @Nullable Instant instant(Event event, String field, String text) {
        if (!looksLikeInstant(text)) {
            return null;
        }
        try {
            return event.getInstant(field);
        } catch (BraidException e) {
            return null;
        }
    }

    /** Spares most texts the price of an exception. */
    private static boolean looksLikeInstant(String text) {
        return text.length() > 15 && text.charAt(4) == '-' && text.charAt(10) == 'T';
    }
}
