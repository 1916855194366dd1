package dev.braid.internal.random;

/** The distribution whose logarithm is normal. */
final class Lognormal extends Sampler {

    private final Sampler normal;

    Lognormal(Sampler normal) {
        this.normal = normal;
    }

    @Override
    public double real(long state) {
        return StrictMath.exp(normal.real(state));
    }
}
