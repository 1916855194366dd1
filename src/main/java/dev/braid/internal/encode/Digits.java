package dev.braid.internal.encode;

/** Decimal digits of whole numbers, two at a time. */
final class Digits {

    /** 10^0 to 10^18, all that fit. */
    static final long[] POWERS_OF_TEN = powersOfTen();

    private static final byte[] PAIRS = pairs();

    private Digits() {}

    /** The number of digits of a value that is not negative. */
    static int count(long value) {
        // 0 has one digit, as 1 has.
        long positive = value | 1;
        // 1233 / 4096 is log10(2), nearly: the estimate is right or one too large.
        int estimate = (((64 - Long.numberOfLeadingZeros(positive)) * 1233) >> 12) + 1;
        return positive >= POWERS_OF_TEN[estimate - 1] ? estimate : estimate - 1;
    }

    /** Writes a value that is not negative; the position behind it. */
    static int put(byte[] bytes, int at, long value) {
        int end = at + count(value);
        putPadded(bytes, at, end, value);
        return end;
    }

    /** Writes a value that is not negative up to {@code end}, with zeros in front. */
    static void putPadded(byte[] bytes, int at, int end, long value) {
        long rest = value;
        int position = end;
        while (rest > Integer.MAX_VALUE) {
            long quotient = rest / 100;
            position -= 2;
            putPair(bytes, position, (int) (rest - quotient * 100));
            rest = quotient;
        }
        int small = (int) rest;
        while (position - at >= 2) {
            int quotient = small / 100;
            position -= 2;
            putPair(bytes, position, small - quotient * 100);
            small = quotient;
        }
        if (position > at) {
            bytes[at] = (byte) ('0' + small);
        }
    }

    /** Writes 00..99. */
    static void putPair(byte[] bytes, int at, int value) {
        bytes[at] = PAIRS[2 * value];
        bytes[at + 1] = PAIRS[2 * value + 1];
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int i = 0; i < 100; i++) {
            pairs[2 * i] = (byte) ('0' + i / 10);
            pairs[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return pairs;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
