package dev.braid.internal.time;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A number of seconds, or of a decimal fraction of them, since 1970; exact to the nanosecond. */
final class EpochNotation implements TimeNotation {

    private static final int NANO_DIGITS = 9;
    private static final int LONGEST_TEXT = 40;
    private static final BigDecimal FIRST_SECOND = BigDecimal.valueOf(Instants.YEAR_0);
    private static final BigDecimal END_SECOND = BigDecimal.valueOf(Instants.YEAR_10000);

    private final int unitDigits;
    private final String words;

    /** {@code unitDigits}: 3 where the unit is 10^-3 seconds. */
    EpochNotation(int unitDigits, String words) {
        this.unitDigits = unitDigits;
        this.words = words;
    }

    @Override
    public @Nullable Instant read(String text) {
        if (text.length() > LONGEST_TEXT || !hasNumeralsOnly(text)) {
            return null;
        }
        try {
            BigDecimal seconds = new BigDecimal(text).movePointLeft(unitDigits);
            // Compared before it is written out: 1e1000000000 is short.
            if (seconds.compareTo(FIRST_SECOND) < 0 || seconds.compareTo(END_SECOND) >= 0) {
                return null;
            }
            BigDecimal nanos = seconds.stripTrailingZeros();
            return nanos.scale() > NANO_DIGITS ? null : instant(nanos.setScale(NANO_DIGITS));
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static Instant instant(BigDecimal seconds) {
        long whole = seconds.toBigInteger().longValueExact();
        BigDecimal rest = seconds.subtract(BigDecimal.valueOf(whole));
        return Instant.ofEpochSecond(whole, rest.unscaledValue().longValueExact());
    }

    /** The digits of other scripts are digits to a BigDecimal. */
    private static boolean hasNumeralsOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String write(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond())
                .add(BigDecimal.valueOf(instant.getNano(), NANO_DIGITS))
                .movePointRight(unitDigits)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public boolean isNumber() {
        return true;
    }

    @Override
    public String words() {
        return words;
    }
}
