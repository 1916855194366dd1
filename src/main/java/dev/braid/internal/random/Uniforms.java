package dev.braid.internal.random;

/** Uniform values, each from the draw {@code n} of a state. */
public final class Uniforms {

    private static final double UNIT = 0x1p-53;

    // Two families of states below one, so that a second try cannot meet a fork of the caller's.
    private static final long FORKS = 0x466F726B73000000L;
    private static final long SECOND_TRIES = 0x5365636F6E640000L;

    private Uniforms() {}

    /** A multiple of 2^-53 in [0, 1). */
    public static double unit(long state, long n) {
        return (SplitMix64.draw(state, n) >>> 11) * UNIT;
    }

    /** Exactly uniform over 0..{@code bound}-1. */
    public static long below(long state, long n, long bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound " + bound + " is not positive");
        }
        return belowUnsigned(state, n, bound);
    }

    /** Exactly uniform over {@code min}..{@code max}, both included. */
    public static long between(long state, long n, long min, long max) {
        if (min > max) {
            throw new IllegalArgumentException("min " + min + " is above max " + max);
        }
        long size = max - min + 1;
        return size == 0 ? SplitMix64.draw(state, n) : min + belowUnsigned(state, n, size);
    }

    /** True with this probability: never for 0 and below, always for 1 and above. */
    public static boolean chance(long state, long n, double probability) {
        return unit(state, n) < probability;
    }

    /** A state whose draws are independent of those of {@code state} and of its other forks. */
    public static long fork(long state, long label) {
        return SplitMix64.draw(SplitMix64.mix(state + FORKS), label);
    }

    /** The high half of draw x bound, once the low half does not fall into the excess (Lemire 2019). */
    private static long belowUnsigned(long state, long n, long bound) {
        long draw = SplitMix64.draw(state, n);
        long low = draw * bound;
        if (Long.compareUnsigned(low, bound) < 0) {
            long excess = Long.remainderUnsigned(-bound, bound);
            if (Long.compareUnsigned(low, excess) < 0) {
                draw = secondTry(SplitMix64.draw(SplitMix64.mix(state + SECOND_TRIES), n), bound, excess);
            }
        }
        return multiplyHighUnsigned(draw, bound);
    }

    // From a state of its own, because the draw n + 1 belongs to somebody else.
    private static long secondTry(long state, long bound, long excess) {
        long draw;
        long n = 0;
        do {
            draw = SplitMix64.draw(state, n++);
        } while (Long.compareUnsigned(draw * bound, excess) < 0);
        return draw;
    }

    /** The high 64 bits of the product; Math.unsignedMultiplyHigh came with JDK 18. */
    public static long multiplyHighUnsigned(long x, long y) {
        return Math.multiplyHigh(x, y) + (x & (y >> 63)) + (y & (x >> 63));
    }
}
