package dev.braid.internal.plan;

import dev.braid.internal.random.Sampler;
import dev.braid.internal.random.Samplers;
import dev.braid.internal.spec.Distribution;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Samplers for distributions: a uniform one yields whole or real numbers, depending on what it is for. */
final class Distributions {

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Distributions() {}

    /** For numbers, instants and waits. */
    static Sampler real(Distribution distribution) {
        if (distribution instanceof Distribution.Uniform uniform) {
            return Samplers.uniform(uniform.min().doubleValue(), uniform.max().doubleValue());
        }
        if (distribution instanceof Distribution.Constant constant) {
            return Samplers.constant(constant.value().doubleValue());
        }
        return unbounded(distribution);
    }

    /** For integers, addresses, lengths and indexes. */
    static Sampler whole(Distribution distribution) {
        if (distribution instanceof Distribution.Uniform uniform) {
            return Samplers.uniformWhole(
                    toLong(uniform.min(), RoundingMode.CEILING), toLong(uniform.max(), RoundingMode.FLOOR));
        }
        if (distribution instanceof Distribution.Constant constant) {
            long value = toLong(constant.value(), RoundingMode.DOWN);
            return Samplers.uniformWhole(value, value);
        }
        return unbounded(distribution);
    }

    private static Sampler unbounded(Distribution distribution) {
        if (distribution instanceof Distribution.Exponential exponential) {
            return Samplers.exponential(exponential.mean());
        }
        if (distribution instanceof Distribution.Normal normal) {
            return Samplers.normal(normal.mean(), normal.stddev());
        }
        if (distribution instanceof Distribution.LogNormal lognormal) {
            return Samplers.lognormal(lognormal.mean(), lognormal.stddev());
        }
        if (distribution instanceof Distribution.Poisson poisson) {
            return Samplers.poisson(poisson.mean());
        }
        Distribution.Zipf zipf = (Distribution.Zipf) distribution;
        return Samplers.zipf(zipf.n(), zipf.exponent());
    }

    private static long toLong(BigDecimal value, RoundingMode rounding) {
        return value.max(LEAST).min(GREATEST).setScale(0, rounding).longValueExact();
    }
}
