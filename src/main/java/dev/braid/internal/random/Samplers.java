package dev.braid.internal.random;

/** The distributions that there are. */
public final class Samplers {

    private Samplers() {}

    public static Sampler constant(double value) {
        return new Constant(value);
    }

    /** Real numbers in [min, max]. */
    public static Sampler uniform(double min, double max) {
        require(min <= max && Double.isFinite(min) && Double.isFinite(max), "min " + min + ", max " + max);
        return new UniformReal(min, max);
    }

    /** Whole numbers min..max, each equally likely. */
    public static Sampler uniformWhole(long min, long max) {
        require(min <= max, "min " + min + ", max " + max);
        return new UniformWhole(min, max);
    }

    public static Sampler exponential(double mean) {
        require(mean > 0 && Double.isFinite(mean), "mean " + mean);
        return new Exponential(mean);
    }

    public static Sampler normal(double mean, double stddev) {
        require(stddev >= 0 && Double.isFinite(stddev) && Double.isFinite(mean), "mean " + mean + ", stddev " + stddev);
        return new Normal(mean, stddev);
    }

    /** e to the power of a normal sample with these parameters. */
    public static Sampler lognormal(double mean, double stddev) {
        return new Lognormal(normal(mean, stddev));
    }

    /** Counts with this mean, at most 2^53. */
    public static Sampler poisson(double mean) {
        require(mean >= 0 && mean <= 0x1p53, "mean " + mean);
        return mean < PoissonByRejection.LEAST_MEAN ? new PoissonByTable(mean) : new PoissonByRejection(mean);
    }

    /** Ranks 1..n, rank k with a weight of k to the power of -exponent; as an index, ranks count from 0. */
    public static Sampler zipf(long n, double exponent) {
        require(
                n >= 1 && n <= 1L << 53 && exponent >= 0 && Double.isFinite(exponent),
                "n " + n + ", exponent " + exponent);
        return new Zipf(n, exponent);
    }

    // A specification's parameters were checked where line and column are known; this finds our own mistakes.
    private static void require(boolean legal, String parameters) {
        if (!legal) {
            throw new IllegalArgumentException("no such distribution: " + parameters);
        }
    }
}
