package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Values as the bytes of JSON that they are written as, one after the other in one array. */
final class EncodedValues {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** With room behind the last value for copies. */
    private final byte[] bytes;

    private final int[] ends;

    private EncodedValues(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    /** Values that are JSON text already. */
    static EncodedValues of(List<String> values) {
        Builder builder = new Builder(values.size());
        for (String value : values) {
            builder.out().raw(value.getBytes(StandardCharsets.UTF_8));
            builder.add();
        }
        return builder.build();
    }

    int size() {
        return ends.length;
    }

    long bytes() {
        return bytes(bytes.length - JsonBuffer.COPY_ROOM, ends.length);
    }

    private static long bytes(int length, int size) {
        return length + (long) Integer.BYTES * size;
    }

    void write(int index, JsonBuffer out) {
        int start = start(index);
        out.copy(bytes, start, ends[index] - start);
    }

    void share(int index, Variables variables, int slot) {
        int start = start(index);
        variables.share(slot, bytes, start, ends[index] - start);
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /** Collects values: each is written to {@link #out} and then added. */
    static final class Builder {

        private final JsonBuffer out = new JsonBuffer(LARGEST_ARRAY);
        private final int[] ends;
        private int size;

        Builder(int capacity) {
            ends = new int[capacity];
        }

        JsonBuffer out() {
            return out;
        }

        void add() {
            ends[size++] = out.length();
        }

        int size() {
            return size;
        }

        long bytes() {
            return EncodedValues.bytes(out.length(), size);
        }

        /** Where a value begins; for the number of values so far, where the one begins that is being written. */
        int start(int index) {
            return index == 0 ? 0 : ends[index - 1];
        }

        int end(int index) {
            return ends[index];
        }

        /** Whether the value that is being written equals an earlier one. */
        boolean isSame(int index) {
            return Arrays.equals(out.array(), start(index), end(index), out.array(), start(size), out.length());
        }

        EncodedValues build() {
            return new EncodedValues(Arrays.copyOf(out.array(), out.length() + JsonBuffer.COPY_ROOM), ends);
        }
    }
}
