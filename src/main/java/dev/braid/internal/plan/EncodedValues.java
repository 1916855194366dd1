package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A pool: values as the bytes of JSON that they are written as. */
final class EncodedValues {

    private final Pools pools;

    /** By value: where it begins; then where the last one ends. */
    private final int[] bounds;

    private EncodedValues(Pools pools, int[] bounds) {
        this.pools = pools;
        this.bounds = bounds;
    }

    /** Values that are JSON text already. */
    static EncodedValues of(List<String> values, Pools pools) {
        Builder builder = new Builder(values.size(), pools);
        for (String value : values) {
            builder.out().raw(value.getBytes(StandardCharsets.UTF_8));
            builder.add();
        }
        return builder.build();
    }

    int size() {
        return bounds.length - 1;
    }

    long bytes() {
        return bytes(bounds, size());
    }

    private static long bytes(int[] bounds, int size) {
        return bounds[size] - bounds[0] + (long) Integer.BYTES * size;
    }

    void write(int index, JsonBuffer out) {
        out.copy(pools.bytes(), bounds[index], length(index));
    }

    void share(int index, Variables variables, int slot) {
        variables.share(slot, bounds[index], length(index));
    }

    private int length(int index) {
        return bounds[index + 1] - bounds[index];
    }

    /** Collects values: each is written to {@link #out} and then added. */
    static final class Builder {

        private final Pools pools;
        private final int[] bounds;
        private int size;

        /** For so many values. */
        Builder(int size, Pools pools) {
            this.pools = pools;
            bounds = new int[size + 1];
            bounds[0] = out().length();
        }

        JsonBuffer out() {
            return pools.values();
        }

        void add() {
            bounds[++size] = out().length();
        }

        int size() {
            return size;
        }

        long bytes() {
            return EncodedValues.bytes(bounds, size);
        }

        /** Where a value begins; for the number of values so far, where the one begins that is being written. */
        int start(int index) {
            return bounds[index];
        }

        /** Whether the value that is being written equals an earlier one. */
        boolean isSame(int index) {
            byte[] bytes = pools.bytes();
            return Arrays.equals(bytes, bounds[index], bounds[index + 1], bytes, bounds[size], out().length());
        }

        EncodedValues build() {
            pools.endPool();
            return new EncodedValues(pools, bounds);
        }
    }
}
