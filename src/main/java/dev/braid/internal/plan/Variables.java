package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.encode.Words;

/**
 * A process's variables as encoded values, all in one array, its row: what one of many thousand processes holds has left
 * the processor's caches when it acts again, and each further object would be a further wait for memory.
 *
 * <p>A row ends with a word for each slot, the offset and length of its value. The value lies among those of all pools or,
 * where the sign of the word says so, in the row itself: such a slot has a room there, in the order of the slots. Behind
 * the rooms there always is enough for a copy.
 */
final class Variables {

    private static final long OWN = Long.MIN_VALUE;
    private static final long LENGTH = 0xFFFF_FFFFL;
    private static final int MISSING = -1;
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final VariableSlots slots;
    private final Pools pools;
    private byte[] row;

    /** Never set is null. */
    Variables(VariableSlots slots, Pools pools) {
        this.slots = slots;
        this.pools = pools;
        row = new byte[slots.owners() * NULL.length + afterRooms()];
        int room = 0;
        for (int slot = 0; slot < slots.count(); slot++) {
            if (slots.isShared(slot)) {
                shareNull(slot);
            } else {
                System.arraycopy(NULL, 0, row, room, NULL.length);
                set(slot, OWN | stretch(room, NULL.length));
                room += NULL.length;
            }
        }
    }

    private int afterRooms() {
        return Math.max(slots.count() * Long.BYTES, JsonBuffer.COPY_ROOM);
    }

    byte[] row() {
        return row;
    }

    void use(byte[] processRow) {
        if (row != processRow) {
            // It often is in a shard that writes little, and the collector is told of every reference that is stored.
            row = processRow;
        }
    }

    private static long stretch(int offset, int length) {
        return (long) offset << Integer.SIZE | length;
    }

    private static int offset(long word) {
        return (int) (word >>> Integer.SIZE) & Integer.MAX_VALUE;
    }

    private long get(int slot) {
        return Words.get(row, row.length - (slot + 1) * Long.BYTES);
    }

    private void set(int slot, long word) {
        Words.put(row, row.length - (slot + 1) * Long.BYTES, word);
    }

    boolean isMissing(int slot) {
        return (int) get(slot) == MISSING;
    }

    void setMissing(int slot) {
        set(slot, get(slot) | LENGTH);
    }

    void write(int slot, JsonBuffer out) {
        long word = get(slot);
        out.copy(bytes(word), offset(word), (int) word);
    }

    /** Writes the value and what stands before it, unless it is missing. */
    void write(int slot, byte[] prefix, int prefixLength, JsonBuffer out) {
        long word = get(slot);
        if ((int) word != MISSING) {
            out.copy(prefix, prefixLength, bytes(word), offset(word), (int) word);
        }
    }

    private byte[] bytes(long word) {
        return word < 0 ? row : pools.bytes();
    }

    /** For slots without a room alone: see {@link VariableSlots#isShared}. */
    void share(int slot, int offset, int length) {
        set(slot, stretch(offset, length));
    }

    void shareNull(int slot) {
        share(slot, Pools.NULL, Pools.NULL_LENGTH);
    }

    /** For slots with a room alone. */
    void copy(int slot, JsonBuffer source) {
        int length = source.length();
        int offset = offset(get(slot));
        int room = endOfRoom(slot) - offset;
        if (length > room) {
            widen(slot, length + length / 2 - room);
        }
        System.arraycopy(source.array(), 0, row, offset, length);
        set(slot, OWN | stretch(offset, length));
    }

    private int endOfRoom(int slot) {
        for (int next = slot + 1; next < slots.count(); next++) {
            if (get(next) < 0) {
                return offset(get(next));
            }
        }
        return row.length - afterRooms();
    }

    /** Makes a slot's room larger; those behind it move. */
    private void widen(int slot, int more) {
        int end = endOfRoom(slot);
        byte[] wider = new byte[row.length + more];
        System.arraycopy(row, 0, wider, 0, end);
        System.arraycopy(row, end, wider, end + more, row.length - end);
        row = wider;
        for (int next = slot + 1; next < slots.count(); next++) {
            if (get(next) < 0) {
                set(next, get(next) + stretch(more, 0));
            }
        }
    }

    /** Reads each cache line of a row. */
    static long readAhead(byte[] row) {
        long sum = row[row.length - 1];
        for (int i = 0; i < row.length; i += Long.SIZE) {
            sum += row[i];
        }
        return sum;
    }
}
