package dev.braid.internal.random;

/**
 * The Poisson distribution with a mean that is not small, by transformed rejection with squeeze (Hörmann 1993, PTRS).
 */
final class PoissonByRejection extends Sampler {

    static final double LEAST_MEAN = 10;

    private final double mean;
    private final double logMean;
    private final double b;
    private final double a;
    private final double logInverseAlpha;
    private final double squeeze;

    PoissonByRejection(double mean) {
        this.mean = mean;
        logMean = StrictMath.log(mean);
        b = 0.931 + 2.53 * StrictMath.sqrt(mean);
        a = -0.059 + 0.02483 * b;
        logInverseAlpha = StrictMath.log(1.1239 + 1.1328 / (b - 3.4));
        squeeze = 0.9277 - 3.6224 / (b - 2);
    }

    @Override
    public double real(long state) {
        for (long n = 0; ; n += 2) {
            double u = Uniforms.unit(state, n) - 0.5;
            double v = 1 - Uniforms.unit(state, n + 1);
            double s = 0.5 - Math.abs(u);
            double count = StrictMath.floor((2 * a / s + b) * u + mean + 0.43);
            if (s >= 0.07 && v <= squeeze) {
                return count;
            }
            if (count >= 0 && (s >= 0.013 || v <= s) && isBelowDensity(v, s, count)) {
                return count;
            }
        }
    }

    private boolean isBelowDensity(double v, double s, double count) {
        return StrictMath.log(v) + logInverseAlpha - StrictMath.log(a / (s * s) + b) <= logProbability(count);
    }

    private double logProbability(double count) {
        if (count < 16) {
            double logFactorial = 0;
            for (int i = 2; i <= count; i++) {
                logFactorial += StrictMath.log(i);
            }
            return count * logMean - mean - logFactorial;
        }
        // By Stirling's series, and in terms of the distance from the mean, since the large parts cancel each other
        // out.
        double distance = (mean - count) / count;
        double correction = (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / (count * count)) / (count * count)) / count;
        return count * (StrictMath.log1p(distance) - distance) - 0.5 * StrictMath.log(2 * Math.PI * count) - correction;
    }
}
