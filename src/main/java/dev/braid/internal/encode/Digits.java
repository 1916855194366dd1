package dev.braid.internal.encode;

/**
 * Digits of whole numbers, eight at a time: a word holds one digit per byte, the first in the lowest. Words are stored
 * whole, so that up to {@link #SLACK} bytes behind the last digit are overwritten.
 */
final class Digits {

    static final int SLACK = 7;

    /** 10^0 to 10^18, all that fit. */
    static final long[] POWERS_OF_TEN = powersOfTen();

    private static final int PER_WORD = 8;
    private static final long WORD_LIMIT = 100_000_000;
    private static final long ASCII_ZEROS = 0x3030303030303030L;

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
        if (value >= WORD_LIMIT) {
            long front = value / WORD_LIMIT;
            int end = put(bytes, at, front);
            Words.put(bytes, end, word((int) (value - front * WORD_LIMIT)) | ASCII_ZEROS);
            return end + PER_WORD;
        }
        long word = word((int) value);
        int zeros = Long.numberOfTrailingZeros(word | (1L << 56)) >>> 3;
        Words.put(bytes, at, (word | ASCII_ZEROS) >>> (zeros << 3));
        return at + PER_WORD - zeros;
    }

    /** Writes a value that is not negative up to {@code end}, with zeros in front. */
    static void putPadded(byte[] bytes, int at, int end, long value) {
        if (end - at > PER_WORD) {
            long front = value / WORD_LIMIT;
            putPadded(bytes, at, end - PER_WORD, front);
            Words.put(bytes, end - PER_WORD, word((int) (value - front * WORD_LIMIT)) | ASCII_ZEROS);
        } else {
            Words.put(bytes, at, (word((int) value) | ASCII_ZEROS) >>> ((at + PER_WORD - end) << 3));
        }
    }

    /** Writes 00..99, and nothing behind it. */
    static void putPair(byte[] bytes, int at, int value) {
        int tens = value / 10;
        bytes[at] = (byte) ('0' + tens);
        bytes[at + 1] = (byte) ('0' + value - tens * 10);
    }

    /** A word of lower-case hexadecimal digits. */
    static long hexWord(int value) {
        long word = Integer.toUnsignedLong(Integer.reverseBytes(value));
        word = (word | (word << 16)) & 0x0000FFFF0000FFFFL;
        word = (word | (word << 8)) & 0x00FF00FF00FF00FFL;
        word = ((word >>> 4) | (word << 8)) & 0x0F0F0F0F0F0F0F0FL;
        long letters = ((word + 0x0606060606060606L) >>> 4) & 0x0101010101010101L;
        return word + ASCII_ZEROS + letters * ('a' - '0' - 10);
    }

    /** The digits of a value below 10^8, by halving three times, all parts at once; the factors stand for divisions. */
    private static long word(int value) {
        int upper = value / 10_000;
        long fours = upper | ((long) (value - upper * 10_000) << 32);
        long hundreds = ((fours * 10_486) >>> 20) & 0x0000007F0000007FL;
        long twos = hundreds | ((fours - hundreds * 100) << 16);
        long tens = ((twos * 103) >>> 10) & 0x000F000F000F000FL;
        return tens | ((twos - tens * 10) << 8);
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
