package dev.braid.internal.spec;

import java.math.BigDecimal;

/** A random variable, with parameters that have been checked; instants stand as milliseconds since 1970. */
public sealed interface Distribution {

    record Constant(BigDecimal value) implements Distribution {}

    /** {@code min <= max}, both included. */
    record Uniform(BigDecimal min, BigDecimal max) implements Distribution {}

    /** {@code mean > 0}. */
    record Exponential(double mean) implements Distribution {}

    /** {@code stddev >= 0}. */
    record Normal(double mean, double stddev) implements Distribution {}

    /** The exponential of a normal variable with these parameters. */
    record LogNormal(double mean, double stddev) implements Distribution {}

    /** {@code 0 < mean <= 2^53}. */
    record Poisson(double mean) implements Distribution {}

    /** Ranks 1 to {@code n}, rank k in proportion to {@code k^-exponent}. */
    record Zipf(long n, double exponent) implements Distribution {}
}
