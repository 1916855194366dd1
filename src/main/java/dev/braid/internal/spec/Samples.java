package dev.braid.internal.spec;

import java.math.BigDecimal;

/** What the samples of a distribution are like. */
final class Samples {

    private Samples() {}

    /** What no sample exceeds: for sure, or but once in far more samples than anybody draws. */
    static double highest(Distribution distribution) {
        if (distribution instanceof Distribution.Constant constant) {
            return constant.value().doubleValue();
        }
        if (distribution instanceof Distribution.Uniform uniform) {
            return uniform.max().doubleValue();
        }
        if (distribution instanceof Distribution.Exponential exponential) {
            return 37 * exponential.mean();
        }
        if (distribution instanceof Distribution.Normal normal) {
            return normal.mean() + 9 * normal.stddev();
        }
        if (distribution instanceof Distribution.LogNormal logNormal) {
            return StrictMath.exp(logNormal.mean() + 9 * logNormal.stddev());
        }
        if (distribution instanceof Distribution.Poisson poisson) {
            return poisson.mean() + 40 + 9 * StrictMath.sqrt(poisson.mean());
        }
        return ((Distribution.Zipf) distribution).n();
    }

    /** What no sample falls below, in the same sense. */
    static double lowest(Distribution distribution) {
        if (distribution instanceof Distribution.Constant constant) {
            return constant.value().doubleValue();
        }
        if (distribution instanceof Distribution.Uniform uniform) {
            return uniform.min().doubleValue();
        }
        return distribution instanceof Distribution.Normal normal ? normal.mean() - 9 * normal.stddev() : 0;
    }

    static double mean(Distribution distribution) {
        if (distribution instanceof Distribution.Constant constant) {
            return constant.value().doubleValue();
        }
        if (distribution instanceof Distribution.Uniform uniform) {
            return uniform.min().doubleValue() / 2 + uniform.max().doubleValue() / 2;
        }
        if (distribution instanceof Distribution.Exponential exponential) {
            return exponential.mean();
        }
        if (distribution instanceof Distribution.Normal normal) {
            return normal.mean();
        }
        if (distribution instanceof Distribution.LogNormal logNormal) {
            return StrictMath.exp(logNormal.mean() + logNormal.stddev() * logNormal.stddev() / 2);
        }
        if (distribution instanceof Distribution.Poisson poisson) {
            return poisson.mean();
        }
        return ((Distribution.Zipf) distribution).n() / 2.0;
    }

    static String shown(double number) {
        return number < 1e18 ? Long.toString((long) number) : "more than " + new BigDecimal("1e18").toPlainString();
    }
}
