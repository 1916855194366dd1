package dev.braid.internal.random;

import java.util.Random;

/** A {@link Random} over the draws of a state, for libraries that ask for one; not for several threads. */
public final class KeyedRandom extends Random {

    private static final long serialVersionUID = 1;

    private long state;
    private long draws;

    public KeyedRandom(long state) {
        super(state);
    }

    /** Goes on as a new object with this state would. */
    public void restart(long state) {
        this.state = state;
        draws = 0;
    }

    // Each is used by one thread.
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void setSeed(long seed) {
        restart(seed);
    }

    @Override
    protected int next(int bits) {
        return (int) (SplitMix64.draw(state, draws++) >>> (64 - bits));
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public double nextGaussian() {
        return Normal.standard(SplitMix64.draw(state, draws++));
    }

    // The JDK's own takes Math.exp, whose last bit depends on the processor.
    @Override
    public double nextExponential() {
        return Exponential.standard(SplitMix64.draw(state, draws++));
    }
}
