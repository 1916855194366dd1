package dev.braid.internal.random;

/** The distributions that there are. */
public final class Samplers {

    private Samplers() {}

    public static Sampler constant(double value) {
        return new Constant(value);
    }

    /** Real numbers in [min, max]. */
    public static Sampler uniform(double min, double max) {
        if (!(min <= max && Double.isFinite(min) && Double.isFinite(max))) {
            throw refused("min " + min + ", max " + max);
        }
        return new UniformReal(min, max);
    }

    /** Whole numbers min..max, each equally likely. */
    public static Sampler uniformWhole(long min, long max) {
        if (min > max) {
            throw refused("min " + min + ", max " + max);
        }
        return new UniformWhole(min, max);
    }

    public static Sampler exponential(double mean) {
        if (!(mean > 0 && Double.isFinite(mean))) {
            throw refused("mean " + mean);
        }
        return new Exponential(mean);
    }

    public static Sampler normal(double mean, double stddev) {
        if (!(stddev >= 0 && Double.isFinite(stddev) && Double.isFinite(mean))) {
            throw refused("mean " + mean + ", stddev " + stddev);
        }
        return new Normal(mean, stddev);
    }

    /** e to the power of a normal sample with these parameters. */
    public static Sampler lognormal(double mean, double stddev) {
        return new Lognormal(normal(mean, stddev));
    }

    /** Counts with this mean, at most 2^53. */
    public static Sampler poisson(double mean) {
        if (!(mean >= 0 && mean <= 0x1p53)) {
            throw refused("mean " + mean);
        }
        return mean < PoissonByRejection.LEAST_MEAN ? new PoissonByTable(mean) : new PoissonByRejection(mean);
    }

    /** Ranks 1..n, rank k with a weight of k to the power of -exponent; as an index, ranks count from 0. */
    public static Sampler zipf(long n, double exponent) {
        if (!(n >= 1 && n <= 1L << 53 && exponent >= 0 && Double.isFinite(exponent))) {
            throw refused("n " + n + ", exponent " + exponent);
        }
        return new Zipf(n, exponent);
    }

    // A specification's parameters were checked where line and column are known; this finds our own mistakes. The text
    // is put together only then: the first string concatenation of a JVM costs milliseconds.
    private static IllegalArgumentException refused(String parameters) {
        return new IllegalArgumentException("no such distribution: " + parameters);
    }
}
