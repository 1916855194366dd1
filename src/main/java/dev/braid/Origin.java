package dev.braid;

import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.RecordReader;
import org.jspecify.annotations.Nullable;

/**
 * What the records of one type have in common in one run: where the type and key of their events come from.
 *
 * @param recordType the type where the record has none
 * @param commonKey the key where the record has none; null for that of the worker
 */
record Origin(
        String recordType,
        FieldPath typeField,
        @Nullable FieldPath keyField,
        @Nullable String commonKey) {

    /** The key of the rows of a file. */
    static final String REPLAY = "replay";

    static final FieldPath DEFAULT_TYPE_FIELD = FieldPath.parse("event_type");

    String type(byte[] json) {
        String type = RecordReader.text(json, typeField);
        return type == null ? recordType : type;
    }

    String key(byte[] json, long process) {
        String key = keyField == null ? null : RecordReader.text(json, keyField);
        if (key != null) {
            return key;
        }
        return commonKey == null ? worker(process) : commonKey;
    }

    private static String worker(long process) {
        String number = Long.toString(process + 1);
        return "worker-" + "0".repeat(Math.max(0, 6 - number.length())) + number;
    }
}
