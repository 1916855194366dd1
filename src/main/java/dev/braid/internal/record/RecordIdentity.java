package dev.braid.internal.record;

import org.jspecify.annotations.Nullable;

/** Where the type and the key of the records of one type come from, in the compact JSON that plans write. */
public final class RecordIdentity {

    public static final FieldPath DEFAULT_TYPE_FIELD = FieldPath.parse("event_type");

    private final String recordType;
    private final @Nullable CompactField typeField;
    private final @Nullable CompactField keyField;
    private final ProcessNames processes;

    /**
     * For the records of one type.
     *
     * @param recordType the type where the record has none
     * @param typeField null where no record can have it
     * @param processes give the key where the record has none
     */
    public RecordIdentity(
            String recordType, @Nullable FieldPath typeField, @Nullable FieldPath keyField, ProcessNames processes) {
        this.recordType = recordType;
        this.typeField = typeField == null ? null : new CompactField(typeField);
        this.keyField = keyField == null ? null : new CompactField(keyField);
        this.processes = processes;
    }

    public String type(byte[] json) {
        String type = typeField == null ? null : typeField.text(json);
        return type == null ? recordType : type;
    }

    /** The key of a record that a process made. */
    public String key(byte[] json, long process) {
        String key = keyField == null ? null : keyField.text(json);
        return key == null ? processes.of(process) : key;
    }
}
