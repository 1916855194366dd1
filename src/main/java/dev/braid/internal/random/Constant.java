package dev.braid.internal.random;

/** Always the same value. */
final class Constant extends Sampler {

    private final double value;

    Constant(double value) {
        this.value = value;
    }

    @Override
    public double real(long state) {
        return value;
    }
}
