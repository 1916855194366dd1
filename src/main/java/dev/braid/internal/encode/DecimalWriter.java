package dev.braid.internal.encode;

/** Floating-point numbers as text. */
final class DecimalWriter {

    /** No number takes more bytes while it is written. */
    static final int ROOM = 32;

    // From here on doubles are whole numbers, and not every whole number is a double.
    private static final double WHOLE = 0x1p53;
    private static final double BEYOND_LONG = 0x1p63;

    private static final int LEAST_PLAIN_EXPONENT = -5;
    private static final int GREATEST_PLAIN_EXPONENT = 15;

    private final ShortestDecimal decimal = new ShortestDecimal();

    /** Writes the shortest form; the position behind it. */
    int shortest(double value, byte[] bytes, int start) {
        requireFinite(value);
        int at = start;
        if (Double.doubleToRawLongBits(value) < 0) {
            bytes[at++] = '-';
        }
        double magnitude = Math.abs(value);
        if (magnitude < WHOLE && magnitude == (long) magnitude) {
            at = Digits.put(bytes, at, (long) magnitude);
            return pointZero(bytes, at);
        }
        decimal.of(magnitude);
        long digits = decimal.digits();
        int exponent = decimal.exponent();
        while (digits % 100_000_000 == 0) {
            digits /= 100_000_000;
            exponent += 8;
        }
        while (digits % 10 == 0) {
            digits /= 10;
            exponent++;
        }
        int scientific = exponent + Digits.count(digits) - 1;
        return scientific < LEAST_PLAIN_EXPONENT || scientific > GREATEST_PLAIN_EXPONENT
                ? scientific(digits, scientific, bytes, at)
                : plain(digits, exponent, bytes, at);
    }

    /** Writes the form with so many decimals; the position behind it. */
    int fixed(double value, int decimals, byte[] bytes, int start) {
        requireFinite(value);
        if (decimals < 0) {
            throw new IllegalArgumentException(decimals + " decimals");
        }
        if (decimals >= Digits.POWERS_OF_TEN.length) {
            return shortest(value, bytes, start);
        }
        long unit = Digits.POWERS_OF_TEN[decimals];
        double scaled = Math.abs(value) * unit;
        if (scaled >= BEYOND_LONG) {
            return shortest(value, bytes, start);
        }
        long rounded = (long) scaled;
        if (scaled - rounded >= 0.5) {
            rounded++;
        }
        return scaled(value < 0 ? -rounded : rounded, decimals, bytes, start);
    }

    /** Writes {@code value} / 10^{@code decimals}; the position behind it. */
    static int scaled(long value, int decimals, byte[] bytes, int start) {
        int at = start;
        if (value < 0) {
            bytes[at++] = '-';
        }
        long magnitude = Math.abs(value);
        return decimals == 0 ? Digits.put(bytes, at, magnitude) : withFraction(magnitude, decimals, bytes, at);
    }

    private static int plain(long digits, int exponent, byte[] bytes, int at) {
        if (exponent < 0) {
            return withFraction(digits, -exponent, bytes, at);
        }
        return pointZero(bytes, Digits.put(bytes, at, digits * Digits.POWERS_OF_TEN[exponent]));
    }

    /** Writes {@code digits} with its last {@code decimals} digits behind the point. */
    private static int withFraction(long digits, int decimals, byte[] bytes, int at) {
        int end = at + Math.max(Digits.count(digits), decimals + 1);
        Digits.putPadded(bytes, at, end, digits);
        int point = end - decimals;
        System.arraycopy(bytes, point, bytes, point + 1, decimals);
        bytes[point] = '.';
        return end + 1;
    }

    private static int scientific(long digits, int exponent, byte[] bytes, int at) {
        int decimals = Digits.count(digits) - 1;
        int end = withFraction(digits, decimals, bytes, at);
        if (decimals == 0) {
            bytes[end++] = '0';
        }
        bytes[end++] = 'E';
        if (exponent < 0) {
            bytes[end++] = '-';
        }
        return Digits.put(bytes, end, Math.abs(exponent));
    }

    private static int pointZero(byte[] bytes, int at) {
        bytes[at] = '.';
        bytes[at + 1] = '0';
        return at + 2;
    }

    private static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is no JSON number");
        }
    }
}
