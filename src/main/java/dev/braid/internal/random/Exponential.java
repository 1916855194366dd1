package dev.braid.internal.random;

/** The exponential distribution. */
final class Exponential extends Sampler {

    private final double mean;

    Exponential(double mean) {
        this.mean = mean;
    }

    static double standard(long state) {
        return Standard.ZIGGURAT.sample(state);
    }

    @Override
    public double real(long state) {
        return mean * standard(state);
    }

    private static final class Standard extends Ziggurat {

        // With this start 256 layers fit exactly.
        private static final double TAIL_START = 7.697117470131050;
        private static final Standard ZIGGURAT = new Standard();

        private Standard() {
            super(TAIL_START, (TAIL_START + 1) * StrictMath.exp(-TAIL_START));
        }

        @Override
        double density(double x) {
            return StrictMath.exp(-x);
        }

        @Override
        double inverseDensity(double y) {
            return -StrictMath.log(y);
        }

        @Override
        double tail(long state) {
            return TAIL_START - StrictMath.log(1 - Uniforms.unit(state, 0));
        }
    }
}
