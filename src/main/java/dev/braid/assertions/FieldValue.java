package dev.braid.assertions;

import static java.util.Objects.requireNonNull;

import dev.braid.BraidException;
import dev.braid.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a field of an event holds.
 *
 * @param value as the event gives it; null where it is null or missing
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
        Object value = event.get(field);
        if (value == null) {
            return new FieldValue(field, event.has(field) ? Kind.NULL : Kind.MISSING, null, null);
        }
        if (value instanceof Map || value instanceof List) {
            return new FieldValue(field, value instanceof Map ? Kind.OBJECT : Kind.ARRAY, value, null);
        }
        if (value instanceof Number || value instanceof Boolean) {
            return new FieldValue(field, value instanceof Number ? Kind.NUMBER : Kind.BOOLEAN, value, value);
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

    /** Whether it is a whole number that a long can hold. */
    boolean isWhole() {
        return isWhole(value);
    }

    boolean hasOrder() {
        return order != null;
    }

    /** Of two values of one kind that has an order. */
    boolean isAfter(FieldValue other) {
        return compare(requireNonNull(order), requireNonNull(other.order)) > 0;
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

    @SuppressWarnings("unchecked") // both are of one kind: text, instants, or true and false
    private static int compare(Object one, Object other) {
        return one instanceof Number number
                ? compare(number, (Number) other)
                : ((Comparable<Object>) one).compareTo(other);
    }

    private static int compare(Number one, Number other) {
        return isWhole(one) && isWhole(other)
                ? Long.compare(one.longValue(), other.longValue())
                : new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Integer || value instanceof Long;
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
