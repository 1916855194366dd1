package dev.braid;

import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.RecordReader;
import org.jspecify.annotations.Nullable;

/** What the events of one emitter in one run have in common: where their type and key come from. */
record Origin(String emitter, FieldPath typeField, @Nullable FieldPath keyField) {

    static final FieldPath DEFAULT_TYPE_FIELD = FieldPath.parse("event_type");

    String type(byte[] json) {
        String type = RecordReader.text(json, typeField);
        return type == null ? emitter : type;
    }

    String key(byte[] json, long process) {
        String key = keyField == null ? null : RecordReader.text(json, keyField);
        return key == null ? worker(process) : key;
    }

    private static String worker(long process) {
        String number = Long.toString(process + 1);
        return "worker-" + "0".repeat(Math.max(0, 6 - number.length())) + number;
    }
}
