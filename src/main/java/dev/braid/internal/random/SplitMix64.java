package dev.braid.internal.random;

/** The SplitMix64 generator by index: any output of any seed without the outputs before it. */
public final class SplitMix64 {

    /** The distance between successive inputs of the mixer: 2^64 divided by the golden ratio. */
    public static final long GAMMA = 0x9E3779B97F4A7C15L;

    private SplitMix64() {}

    /** A bijection in which every input bit moves about half of the output bits. */
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The output number {@code n}, from 0, of the generator seeded with {@code state}. */
    public static long draw(long state, long n) {
        return mix(state + (n + 1) * GAMMA);
    }
}
