package dev.braid.internal.record;

import dev.braid.internal.encode.JsonBuffer;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Makes lines of records, and holds them until they are written; for one thread. */
public final class RecordLines {

    private static final int ENOUGH_BYTES = 1 << 16;

    private final @Nullable OutputPattern pattern;
    private final JsonBuffer lines = new JsonBuffer();
    private final JsonBuffer record;
    private int ended;

    /** Lines of JSON where there is no pattern. */
    public RecordLines(@Nullable OutputPattern pattern) {
        this.pattern = pattern;
        this.record = pattern == null ? lines : new JsonBuffer();
    }

    /** Where the next record is appended. */
    public JsonBuffer record() {
        return record;
    }

    /** Makes a line of the record that was appended. */
    public void endRecord() {
        if (pattern != null) {
            pattern.write(record.array(), lines);
            record.truncate(0);
        }
        lines.raw((byte) '\n');
        ended = lines.length();
    }

    /** Whether writing them is worth a call. */
    public boolean areMany() {
        return ended >= ENOUGH_BYTES;
    }

    /** Writes the lines, and holds what has been appended of the next record. */
    public void writeEndedTo(OutputStream out) throws IOException {
        out.write(lines.array(), 0, ended);
        lines.removeFirst(ended);
        ended = 0;
    }

    /** Writes the lines, and holds nothing any more, not even a record that has not been ended. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(lines.array(), 0, ended);
        lines.truncate(0);
        record.truncate(0);
        ended = 0;
    }
}
