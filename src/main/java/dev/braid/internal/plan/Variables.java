package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A worker's variables as encoded values: a slot is a stretch of bytes, either of a pool that all workers share or of an
 * array of the slot's own that is used again.
 */
final class Variables {

    private static final long MISSING = -1;
    private static final long NULL = -2;

    private final byte[] @Nullable [] bytes;
    private final long[] stretches;

    Variables(int slots) {
        bytes = new byte[slots][];
        stretches = new long[slots];
        Arrays.fill(stretches, NULL);
    }

    boolean isMissing(int slot) {
        return stretches[slot] == MISSING;
    }

    /** Never set is null, too. */
    void write(int slot, JsonBuffer out) {
        byte[] source = bytes[slot];
        long stretch = stretches[slot];
        if (source == null || stretch < 0) {
            out.nul();
        } else {
            out.raw(source, (int) (stretch >>> 32), (int) stretch);
        }
    }

    void setMissing(int slot) {
        stretches[slot] = MISSING;
    }

    void setNull(int slot) {
        stretches[slot] = NULL;
    }

    /** The array is shared, and must not be copied into: see {@link VariableSlots#isShared}. */
    void share(int slot, byte[] source, int offset, int length) {
        bytes[slot] = source;
        stretches[slot] = (long) offset << 32 | length;
    }

    void copy(int slot, JsonBuffer source) {
        int length = source.length();
        byte[] own = bytes[slot];
        if (own == null || own.length < length) {
            own = new byte[length + length / 2];
            bytes[slot] = own;
        }
        System.arraycopy(source.array(), 0, own, 0, length);
        stretches[slot] = length;
    }
}
