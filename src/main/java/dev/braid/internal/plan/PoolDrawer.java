package dev.braid.internal.plan;

import dev.braid.BraidException;
import dev.braid.internal.document.Place;
import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.random.Keys;
import dev.braid.internal.random.SplitMix64;

/** Draws the distinct values of a pool, each attempt with a key of its own. */
final class PoolDrawer {

    /** So many draws, at least, show that there are no more values to be had. */
    private static final long LEAST_DRAWS = 100_000;

    /** All of n equally likely values take n (ln n + 0.6) draws in the mean; 40 n are too few once in 10^10 pools. */
    private static final long DRAWS_PER_VALUE = 40;

    private final long key;
    private final ValueWriter writer;
    private final Scope scope;
    private final Place place;
    private final int cardinality;
    private final EncodedValues.Builder values;
    private final long maxBytes;

    /** At most half full, so that it is quickly told what has not been there. */
    private final int[] table;

    PoolDrawer(long key, ValueWriter writer, Scope scope, Place place, int cardinality, long maxBytes) {
        this.key = key;
        this.writer = writer;
        this.scope = scope;
        this.place = place;
        this.cardinality = cardinality;
        this.maxBytes = maxBytes;
        this.values = new EncodedValues.Builder(cardinality, scope.pools);
        this.table = new int[4 * Integer.highestOneBit(cardinality)];
    }

    EncodedValues draw() {
        long draws = Math.max(LEAST_DRAWS, DRAWS_PER_VALUE * cardinality);
        for (long attempt = 0; values.size() < cardinality; attempt++) {
            if (attempt == draws) {
                throw new BraidException(place + ": found `cardinality` " + cardinality + ", but only " + values.size()
                        + " distinct values came up in " + draws
                        + " draws; expected at most what the field's distribution can yield");
            }
            drawOne(attempt);
        }
        return values.build();
    }

    /** A value that has been there before is dropped. */
    private void drawOne(long attempt) {
        scope.step = Keys.child(key, attempt);
        JsonBuffer value = scope.scratch;
        value.truncate(0);
        writer.write(scope.step, scope, value);
        values.out().raw(value.array(), 0, value.length());
        int free = find();
        if (table[free] != 0) {
            values.out().truncate(values.start(values.size()));
            return;
        }
        values.add();
        table[free] = values.size();
        if (values.bytes() > maxBytes) {
            throw new BraidException(place + ": the pools of this specification take more memory than they may;"
                    + " lower the `cardinality`, or raise the limit with -Dbraid.limits.pool-bytes=BYTES");
        }
    }

    /** Where the value that was just written stands in the table, or would stand. */
    private int find() {
        int at = slot(hash(values.start(values.size()), values.out().length()));
        while (table[at] != 0 && !values.isSame(table[at] - 1)) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private int slot(long hash) {
        return (int) hash & (table.length - 1);
    }

    private long hash(int from, int to) {
        byte[] bytes = values.out().array();
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return SplitMix64.mix(hash);
    }
}
