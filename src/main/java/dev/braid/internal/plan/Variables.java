package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import java.util.Arrays;

/**
 * A worker's variables as encoded values: a slot is a stretch of bytes, either of a pool that all workers share or of an
 * array of the slot's own that is used again.
 */
final class Variables {

    private static final long MISSING = -1;
    private static final byte[] NULL = Arrays.copyOf(new byte[] {'n', 'u', 'l', 'l'}, 4 + JsonBuffer.COPY_ROOM);
    private static final int NULL_LENGTH = 4;

    private final byte[][] bytes;

    /** Offset and length of the values within their bytes, or {@link #MISSING}. */
    private final long[] stretches;

    /** Never set is null. */
    Variables(int slots) {
        bytes = new byte[slots][];
        stretches = new long[slots];
        for (int slot = 0; slot < slots; slot++) {
            shareNull(slot);
        }
    }

    boolean isMissing(int slot) {
        return stretches[slot] == MISSING;
    }

    void write(int slot, JsonBuffer out) {
        long stretch = stretches[slot];
        out.copy(bytes[slot], (int) (stretch >>> 32), (int) stretch);
    }

    /** Writes the value and what stands before it, unless it is missing. */
    void write(int slot, byte[] prefix, int prefixLength, JsonBuffer out) {
        long stretch = stretches[slot];
        if (stretch != MISSING) {
            out.copy(prefix, prefixLength, bytes[slot], (int) (stretch >>> 32), (int) stretch);
        }
    }

    void setMissing(int slot) {
        stretches[slot] = MISSING;
    }

    /** The array is shared, and must not be copied into: see {@link VariableSlots#isShared}. */
    void share(int slot, byte[] source, int offset, int length) {
        bytes[slot] = source;
        stretches[slot] = (long) offset << 32 | length;
    }

    void shareNull(int slot) {
        share(slot, NULL, 0, NULL_LENGTH);
    }

    void copy(int slot, JsonBuffer source) {
        int length = source.length();
        byte[] own = bytes[slot];
        if (own == NULL || own.length < length + JsonBuffer.COPY_ROOM) {
            own = new byte[length + length / 2 + JsonBuffer.COPY_ROOM];
            bytes[slot] = own;
        }
        System.arraycopy(source.array(), 0, own, 0, length);
        stretches[slot] = length;
    }
}
