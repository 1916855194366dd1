package dev.braid.assertions;

import dev.braid.Event;
import dev.braid.internal.record.DecimalNumber;
import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.RecordReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What events are compared by: records, in which numbers are equal when their values are; tombstones by their keys. Nothing else
 * in this package reads a record to compare it.
 */
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

    /** Null where the field is null; {@link RecordReader#MISSING} where there is no such field. */
    static @Nullable Object field(Event event, String path) {
        return RecordReader.readExactly(event.toBytes(), FieldPath.parse(path));
    }

    /** A user's value, with numbers as they are compared, also inside maps and lists. */
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

    /** Whether its text is its value: a user's own class may print anything. */
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
