package dev.braid.assertions;

import static java.util.Objects.requireNonNull;

import dev.braid.BraidException;
import dev.braid.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a field of an event holds, and how it compares with another. */
record FieldValue(String field, Kind kind, @Nullable Object value) {

    enum Kind {
        MISSING("no such field"),
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

    /** Text that reads as an instant is one: its comparable value is then the instant. */
    static FieldValue of(Event event, String field) {
        Object value = event.get(field);
        if (value == null) {
            return new FieldValue(field, event.has(field) ? Kind.NULL : Kind.MISSING, null);
        }
        if (value instanceof String text && looksLikeInstant(text)) {
            try {
                return new FieldValue(field, Kind.INSTANT, event.getInstant(field));
            } catch (BraidException e) {
                return new FieldValue(field, Kind.TEXT, text);
            }
        }
        return new FieldValue(field, kind(value), value);
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
        return value instanceof Number || value instanceof Comparable;
    }

    /** Of two values of one kind that has an order. */
    boolean isAfter(FieldValue other) {
        return compare(requireNonNull(value), requireNonNull(other.value)) > 0;
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
        return kind == Kind.INSTANT ? "" + value : Words.value(value);
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

    private static Kind kind(Object value) {
        if (value instanceof Number) {
            return Kind.NUMBER;
        }
        if (value instanceof Boolean) {
            return Kind.BOOLEAN;
        }
        if (value instanceof Map) {
            return Kind.OBJECT;
        }
        return value instanceof List ? Kind.ARRAY : Kind.TEXT;
    }

    /** Spares most texts the price of an exception. */
    private static boolean looksLikeInstant(String text) {
        return text.length() > 15 && text.charAt(4) == '-' && text.charAt(10) == 'T';
    }
}
