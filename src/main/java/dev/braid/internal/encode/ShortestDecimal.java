package dev.braid.internal.encode;

import java.math.BigInteger;

/**
 * The decimal with the fewest digits, at least two, that reads back to a given double, and of those the nearest to it
 * (Giulietti's Schubfach, 2021: the one multiple of a fitting power of ten is found by three multiplications). The
 * JDK's own {@code Double.toString} does this from version 19 on.
 */
final class ShortestDecimal {

    // A double is c * 2^q with c below 2^53.
    private static final int LEAST_Q = -1074;
    private static final long NORMAL_C = 1L << 52;

    // Below this c, c * 2^LEAST_Q has a shortest decimal of one digit; ten times as much gives the second.
    private static final int TINY_C = 3;

    private long digits;
    private int exponent;

    /** The value is digits * 10^exponent. */
    long digits() {
        return digits;
    }

    int exponent() {
        return exponent;
    }

    /** Computes digits and exponent of a finite, positive value; the digits may end with zeros. */
    void of(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int biased = (int) (bits >>> 52);
        long c = bits & (NORMAL_C - 1);
        if (biased > 0) {
            compute(LEAST_Q - 1 + biased, c | NORMAL_C, 0);
        } else if (c < TINY_C) {
            compute(LEAST_Q, 10 * c, -1);
        } else {
            compute(LEAST_Q, c, 0);
        }
    }

    private void compute(int q, long c, int shift) {
        // The interval of what reads back to c * 2^q, in quarters of 2^q; below a power of two the doubles lie denser.
        boolean even = (c & 1) == 0;
        boolean lopsided = c == NORMAL_C && q > LEAST_Q;
        long middle = c << 2;
        long lower = middle - (lopsided ? 1 : 2);
        long upper = middle + 2;
        int k = lopsided ? floorLog10ThreeQuartersPow2(q) : floorLog10Pow2(q);

        int h = q + floorLog2Pow10(-k) + 2;
        long high = Powers.high(-k);
        long low = Powers.low(-k);
        long v = scaled(high, low, middle << h);
        long left = scaled(high, low, lower << h);
        long right = scaled(high, low, upper << h);
        long open = even ? 0 : 1;

        exponent = k + shift;
        long s = v >> 2;
        if (s >= 100) {
            long tens = s / 10 * 10;
            boolean tensInside = left + open <= tens << 2;
            boolean nextTensInside = ((tens + 10) << 2) + open <= right;
            if (tensInside != nextTensInside) {
                digits = tensInside ? tens : tens + 10;
                return;
            }
        }
        boolean sInside = left + open <= s << 2;
        boolean nextInside = ((s + 1) << 2) + open <= right;
        if (sInside != nextInside) {
            digits = sInside ? s : s + 1;
            return;
        }
        long distance = v - ((s + s + 1) << 1);
        digits = distance < 0 || (distance == 0 && (s & 1) == 0) ? s : s + 1;
    }

    /**
     * The product of a power of ten and {@code c}, in quarters, rounded to odd: what is not exact never looks like a
     * boundary.
     */
    private static long scaled(long high, long low, long c) {
        long lowProduct = Math.multiplyHigh(low, c);
        long middle = ((high * c) >>> 1) + lowProduct;
        long whole = Math.multiplyHigh(high, c) + (middle >>> 63);
        boolean exact = (middle & Long.MAX_VALUE) == 0;
        return exact ? whole : whole | 1;
    }

    // Logarithms by multiplication, exact for all exponents that occur.

    private static int floorLog10Pow2(int e) {
        return (int) ((e * 661_971_961_083L) >> 41);
    }

    private static int floorLog10ThreeQuartersPow2(int e) {
        return (int) ((e * 661_971_961_083L - 274_743_187_321L) >> 41);
    }

    private static int floorLog2Pow10(int e) {
        return (int) ((e * 913_124_641_741L) >> 38);
    }

    /**
     * Powers of ten, scaled by a power of two to 126 bits and rounded up: an upper and a lower half of 63 bits each.
     */
    private static final class Powers {

        private static final int LEAST = -292;
        private static final int GREATEST = 324;
        private static final int BITS = 126;
        private static final long[] HALVES = halves();

        static long high(int exponent) {
            return HALVES[2 * (exponent - LEAST)];
        }

        static long low(int exponent) {
            return HALVES[2 * (exponent - LEAST) + 1];
        }

        private static long[] halves() {
            long[] halves = new long[2 * (GREATEST - LEAST + 1)];
            BigInteger power = BigInteger.ONE;
            for (int e = 0; e <= GREATEST; e++) {
                put(halves, e, power.shiftRight(power.bitLength() - BITS).add(BigInteger.ONE));
                if (e > 0 && -e >= LEAST) {
                    put(
                            halves,
                            -e,
                            BigInteger.ONE
                                    .shiftLeft(power.bitLength() - 1 + BITS)
                                    .divide(power)
                                    .add(BigInteger.ONE));
                }
                power = power.multiply(BigInteger.TEN);
            }
            return halves;
        }

        private static void put(long[] halves, int exponent, BigInteger power) {
            halves[2 * (exponent - LEAST)] = power.shiftRight(63).longValue();
            halves[2 * (exponent - LEAST) + 1] = power.longValue() & Long.MAX_VALUE;
        }
    }
}
