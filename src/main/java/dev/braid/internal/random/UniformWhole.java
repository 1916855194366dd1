package dev.braid.internal.random;

/** Whole numbers min..max, each equally likely. */
final class UniformWhole extends Sampler {

    private final long min;
    private final long max;

    UniformWhole(long min, long max) {
        this.min = min;
        this.max = max;
    }

    @Override
    public double real(long state) {
        return whole(state);
    }

    @Override
    public long whole(long state) {
        return Uniforms.between(state, 0, min, max);
    }
}
