package dev.braid.internal.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The fields that the type, the key and the time of events are read from, in records of other systems. */
public record IdentityFields(
        FieldPath typeField,
        @Nullable FieldPath keyField,
        @Nullable FieldPath timeField) {

    /** Those that are looked at unless others are named. */
    public static final IdentityFields DEFAULT = new IdentityFields(RecordIdentity.DEFAULT_TYPE_FIELD, null, null);

    public IdentityFields typeField(String path) {
        return new IdentityFields(FieldPath.parse(path), keyField, timeField);
    }

    public IdentityFields keyField(String path) {
        return new IdentityFields(typeField, FieldPath.parse(path), timeField);
    }

    public IdentityFields timeField(String path) {
        return new IdentityFields(typeField, keyField, FieldPath.parse(path));
    }

    /** Null where the record has none. */
    public @Nullable String type(byte[] json) {
        return RecordReader.text(json, typeField);
    }

    /** Null where the record has none. */
    public @Nullable String key(byte[] json) {
        return keyField == null ? null : RecordReader.key(json, keyField);
    }

    /** That of a field that was named, which has to be there; else the usual one. */
    public Instant time(byte[] json) {
        return timeField == null ? RecordTime.usual(json) : RecordTime.in(json, timeField);
    }
}
