package dev.braid.assertions;

import dev.braid.Event;
import dev.braid.internal.record.DecimalNumber;
import dev.braid.internal.record.RecordReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What events are compared by: records, in which numbers are equal when their values are; tombstones by their keys. */
final class ComparedEvent {

    private ComparedEvent() {}

    private record Tombstone(String key) {}

    /** Equal for the same events, whose fields may be in another order. */
    static Object record(Event event) {
        return event.isTombstone() ? new Tombstone(event.key()) : fields(event);
    }

    /** Equal for the same events that are written in the same way; cheaper than {@link #record}. */
    static Object bytes(Event event) {
        return event.isTombstone() ? new Tombstone(event.key()) : event.toJson();
    }

    static Map<String, @Nullable Object> fields(Event event) {
        return RecordReader.fieldsExactly(event.toBytes());
    }

    /** A value of a user's, with numbers as they are compared, also those in maps and lists. */
    static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Number number && hasDigits(number)) {
            return DecimalNumber.parse(number.toString());
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();
            map.forEach((key, inner) -> values.put(value(key), value(inner)));
            return values;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>();
            list.forEach(inner -> values.add(value(inner)));
            return values;
        }
        return value;
    }

    /** Whether its text is that of its value: what a class of a user's prints, nobody knows. */
    private static boolean hasDigits(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue());
        }
        return number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof BigInteger
                || number instanceof BigDecimal;
    }
}
