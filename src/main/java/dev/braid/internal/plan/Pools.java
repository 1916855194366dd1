package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;

/**
 * The encoded values of all pools of a plan, one after the other in one array: a value is a stretch of it, told by numbers
 * alone, which the collector need not be told of when a variable takes it.
 */
final class Pools {

    /** Where null lies. */
    static final int NULL = 0;

    static final int NULL_LENGTH = 4;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final byte[] COPY_ROOM = new byte[JsonBuffer.COPY_ROOM];

    private final JsonBuffer values = new JsonBuffer(LARGEST_ARRAY);

    Pools() {
        values.nul();
        endPool();
    }

    /** To write further values to. */
    JsonBuffer values() {
        return values;
    }

    /** Leaves room behind the last value for copies. */
    void endPool() {
        values.raw(COPY_ROOM);
    }

    /** Of all values written so far; further ones may replace it. */
    byte[] bytes() {
        return values.array();
    }
}
