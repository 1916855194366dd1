package dev.braid.internal.random;

/** Real numbers in [min, max]. */
final class UniformReal extends Sampler {

    private final double min;
    private final double max;

    UniformReal(double min, double max) {
        this.min = min;
        this.max = max;
    }

    @Override
    public double real(long state) {
        double unit = Uniforms.unit(state, 0);
        double span = max - min;
        double sample = Double.isFinite(span) ? min + unit * span : 2 * (min / 2 + unit * (max / 2 - min / 2));
        return Math.min(sample, max);
    }
}
