package dev.braid.internal.time;

import dev.braid.BraidException;
import java.math.BigDecimal;

/** Rates such as {@code 500/s}, {@code 30/m} and {@code 0.5/h}. */
public final class Rates {

    private static final int LONGEST_TEXT = 20;

    private Rates() {}

    /**
     * So many a second.
     *
     * <p>The message of the exception begins with {@code found}; callers say where.
     */
    public static double parse(String text) {
        int slash = text.indexOf('/');
        if (text.length() > LONGEST_TEXT
                || slash < 0
                || !Decimals.isUnsigned(text, slash)
                || slash + 2 != text.length()) {
            throw wrong(text);
        }
        double count = new BigDecimal(text.substring(0, slash)).doubleValue();
        if (count == 0) {
            throw new BraidException("found \"" + text + "\", expected a rate above zero");
        }
        return count / seconds(text);
    }

    private static int seconds(String text) {
        int seconds = Units.seconds(text.charAt(text.length() - 1));
        if (seconds == Units.UNKNOWN) {
            throw wrong(text);
        }
        return seconds;
    }

    private static BraidException wrong(String text) {
        return new BraidException("found \"" + text + "\", expected a rate such as 500/s, 30/m or 10/h");
    }
}
