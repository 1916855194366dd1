package dev.braid.internal.random;

/** Indexes by weight, in one draw however many there are (the alias method, Walker 1974 and Vose 1991). */
public final class WeightedIndex {

    private final int size;

    /** A column's share of its own index, as a fraction of 2^63; the rest of the column belongs to its alias. */
    private final long[] own;

    private final int[] alias;

    /** Weights, none of them negative and at least one positive; they need not sum to 1. */
    public WeightedIndex(double... weights) {
        size = weights.length;
        own = new long[size];
        alias = new int[size];
        double[] share = shares(weights);
        int[] small = new int[size];
        int[] large = new int[size];
        int smalls = 0;
        int larges = 0;
        for (int i = 0; i < size; i++) {
            alias[i] = i;
            if (share[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        while (smalls > 0 && larges > 0) {
            int filled = small[--smalls];
            int giver = large[larges - 1];
            own[filled] = (long) (share[filled] * 0x1p63);
            alias[filled] = giver;
            share[giver] -= 1 - share[filled];
            if (share[giver] < 1) {
                larges--;
                small[smalls++] = giver;
            }
        }
    }

    public int index(long state) {
        if (size == 1) {
            return 0;
        }
        long draw = SplitMix64.draw(state, 0);
        int column = (int) Uniforms.multiplyHighUnsigned(draw, size);
        long within = (draw * size) >>> 1;
        int other = alias[column];
        // All ones within the column's own share: a branch would be one that nobody can predict.
        int mask = (int) ((within - own[column]) >> (Long.SIZE - 1));
        return other ^ ((other ^ column) & mask);
    }

    /** The weights scaled to a mean of 1. */
    private static double[] shares(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("weight " + weight + " is not 0 or more");
            }
            sum += weight;
        }
        if (!(sum > 0 && Double.isFinite(sum))) {
            throw new IllegalArgumentException("weights sum to " + sum);
        }
        double[] shares = new double[weights.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = weights[i] / sum * weights.length;
        }
        return shares;
    }
}
