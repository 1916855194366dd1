package dev.braid.internal.record;

import dev.braid.BraidException;
import dev.braid.internal.time.Instants;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when a record of another system happened: an instant as ISO text, or milliseconds since 1970. */
final class RecordTime {

    private static final List<FieldPath> USUAL_FIELDS =
            List.of(FieldPath.parse("time"), FieldPath.parse("\"@timestamp\""));

    private static final Pattern MILLIS = Pattern.compile("-?\\d{1,18}");

    private RecordTime() {}

    /** The time in a field, which has to be there. */
    static Instant in(byte[] json, FieldPath field) {
        @Nullable String text = RecordReader.text(json, field);
        if (text == null) {
            throw new BraidException("found no time in `" + field + "`, expected one such as 2024-01-01T00:00:00Z");
        }
        return time(text);
    }

    /** The time in {@code time} or {@code @timestamp}, or 1970 where neither holds one. */
    static Instant usual(byte[] json) {
        for (FieldPath usual : USUAL_FIELDS) {
            @Nullable String text = RecordReader.text(json, usual);
            try {
                if (text != null) {
                    return time(text);
                }
            } catch (BraidException e) {
                // Something else of this name.
            }
        }
        return Instant.EPOCH;
    }

    private static Instant time(String text) {
        return MILLIS.matcher(text).matches() ? Instant.ofEpochMilli(Long.parseLong(text)) : Instants.parse(text);
    }
}
