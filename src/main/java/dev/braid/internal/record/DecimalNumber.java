package dev.braid.internal.record;

import java.math.BigInteger;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A number that is equal to another one when their values are, however they are written: {@code 1}, {@code 1.0} and
 * {@code 10e-1}. Takes no more memory than its text, whatever its exponent.
 */
public final class DecimalNumber implements Comparable<DecimalNumber> {

    private final String text;
    private final int sign;

    /** Those behind the point in 0.digits * 10^exponent, without zeros at either end; none for zero. */
    private final String digits;

    private final BigInteger exponent;

    private DecimalNumber(String text, int sign, String digits, BigInteger exponent) {
        this.text = text;
        this.sign = sign;
        this.digits = digits;
        this.exponent = exponent;
    }

    /** Reads a number as JSON or Java writes it. */
    public static DecimalNumber parse(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        int end = e < 0 ? text.length() : e;
        int point = text.indexOf('.');
        int whole = (point < 0 ? end : point) - start;
        String all =
                point < 0 ? text.substring(start, end) : text.substring(start, point) + text.substring(point + 1, end);
        int first = 0;
        while (first < all.length() && all.charAt(first) == '0') {
            first++;
        }
        if (first == all.length()) {
            return new DecimalNumber(text, 0, "", BigInteger.ZERO);
        }
        int last = all.length();
        while (all.charAt(last - 1) == '0') {
            last--;
        }
        BigInteger shift = e < 0 ? BigInteger.ZERO : new BigInteger(text.substring(e + 1));
        return new DecimalNumber(
                text,
                start == 0 ? 1 : -1,
                all.substring(first, last),
                BigInteger.valueOf((long) whole - first).add(shift));
    }

    /** The value, where it is a whole number that a long can hold. */
    public OptionalLong wholeNumber() {
        int places = exponent.bitLength() < Byte.SIZE ? exponent.intValue() : Integer.MAX_VALUE;
        if (places < digits.length() || places > 19) {
            return OptionalLong.empty();
        }
        BigInteger value = sign == 0
                ? BigInteger.ZERO
                : new BigInteger((sign < 0 ? "-" : "") + digits + "0".repeat(places - digits.length()));
        return value.bitLength() < Long.SIZE ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
    }

    @Override
    public int compareTo(DecimalNumber other) {
        if (sign != other.sign) {
            return Integer.compare(sign, other.sign);
        }
        int magnitude = exponent.compareTo(other.exponent);
        return sign * (magnitude == 0 ? digits.compareTo(other.digits) : magnitude);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DecimalNumber number && compareTo(number) == 0;
    }

    @Override
    public int hashCode() {
        return sign * (31 * digits.hashCode() + exponent.hashCode());
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
