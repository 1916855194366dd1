package dev.braid.internal.random;

/** Ranks 1..n by falling powers, by rejection-inversion (Hörmann and Derflinger 1996): no table, whatever n is. */
final class Zipf extends Sampler {

    private final long n;
    private final double exponent;
    private final double areaAtFirst;
    private final double areaAtLast;
    private final double surelyWithin;

    Zipf(long n, double exponent) {
        this.n = n;
        this.exponent = exponent;
        areaAtFirst = area(1.5) - 1;
        areaAtLast = area(n + 0.5);
        surelyWithin = 2 - inverseArea(area(2.5) - weight(2));
    }

    @Override
    public double real(long state) {
        return whole(state);
    }

    @Override
    public long whole(long state) {
        for (long draw = 0; ; draw++) {
            double area = areaAtLast + Uniforms.unit(state, draw) * (areaAtFirst - areaAtLast);
            double x = inverseArea(area);
            long rank = Math.max(1, Math.min(n, (long) (x + 0.5)));
            if (rank - x <= surelyWithin || area >= area(rank + 0.5) - weight((double) rank)) {
                return rank;
            }
        }
    }

    @Override
    public int index(long state, int size) {
        return (int) Math.min(size, whole(state)) - 1;
    }

    private double weight(double x) {
        return StrictMath.exp(-exponent * StrictMath.log(x));
    }

    /** The integral of the weight from 1 to x. */
    private double area(double x) {
        double log = StrictMath.log(x);
        return log * expm1Ratio((1 - exponent) * log);
    }

    private double inverseArea(double area) {
        return StrictMath.exp(area * log1pRatio(Math.max(-1, area * (1 - exponent))));
    }

    /** (e^x - 1) / x, which is 1 where x vanishes as it does for an exponent of 1. */
    private static double expm1Ratio(double x) {
        return Math.abs(x) > 1e-8 ? StrictMath.expm1(x) / x : 1 + x / 2;
    }

    /** log(1 + x) / x, its counterpart. */
    private static double log1pRatio(double x) {
        return Math.abs(x) > 1e-8 ? StrictMath.log1p(x) / x : 1 - x / 2;
    }
}
