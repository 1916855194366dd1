package dev.braid.internal.random;

/** The normal distribution. */
final class Normal extends Sampler {

    // A bit of the first draw that the ziggurat does not look at.
    private static final long SIGN = 1L << 8;

    private final double mean;
    private final double stddev;

    Normal(double mean, double stddev) {
        this.mean = mean;
        this.stddev = stddev;
    }

    static double standard(long state) {
        double magnitude = Half.ZIGGURAT.sample(state);
        return (SplitMix64.draw(state, 0) & SIGN) == 0 ? magnitude : -magnitude;
    }

    @Override
    public double real(long state) {
        return mean + stddev * standard(state);
    }

    private static final class Half extends Ziggurat {

        // With this start 256 layers fit exactly; their area has no closed form.
        private static final double TAIL_START = 3.654152885361009;
        private static final double LAYER_AREA = 0.004928673233974655;
        private static final Half ZIGGURAT = new Half();

        private Half() {
            super(TAIL_START, LAYER_AREA);
        }

        @Override
        double density(double x) {
            return StrictMath.exp(-0.5 * x * x);
        }

        @Override
        double inverseDensity(double y) {
            return StrictMath.sqrt(-2 * StrictMath.log(y));
        }

        @Override
        double tail(long state) {
            for (long n = 0; ; n += 2) {
                double x = -StrictMath.log(1 - Uniforms.unit(state, n)) / TAIL_START;
                double y = -StrictMath.log(1 - Uniforms.unit(state, n + 1));
                if (2 * y > x * x) {
                    return TAIL_START + x;
                }
            }
        }
    }
}
