package dev.braid.internal.random;

/** A distribution: one sample per state, for which it may use every draw of that state. */
public abstract class Sampler {

    public abstract double real(long state);

    /** The sample truncated toward zero; beyond the range of {@code long}, its nearest end. */
    public long whole(long state) {
        return (long) real(state);
    }

    /** The sample truncated toward zero and clamped to 0..{@code size}-1. */
    public int index(long state, int size) {
        return (int) Math.max(0, Math.min(size - 1, whole(state)));
    }
}
