package dev.braid.internal.time;

import dev.braid.BraidException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Durations as people write them, such as {@code 30s}, {@code 10m}, {@code 0.5h} and {@code 500ms}. */
public final class Durations {

    private static final String MILLIS = "ms";
    private static final BigDecimal MILLI = new BigDecimal("0.001");
    private static final int LONGEST_TEXT = 20;
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MOST_NANOS = BigDecimal.valueOf(Long.MAX_VALUE);

    private Durations() {}

    /** The message of the exception begins with {@code found}; callers say where. */
    public static Duration parse(String text) {
        boolean isMillis = text.endsWith(MILLIS);
        int digits = text.length() - (isMillis ? MILLIS.length() : 1);
        if (digits > LONGEST_TEXT || !Decimals.isUnsigned(text, digits)) {
            throw wrong(text);
        }
        BigDecimal nanos = new BigDecimal(text.substring(0, digits))
                .multiply(isMillis ? MILLI : BigDecimal.valueOf(seconds(text)))
                .multiply(NANOS)
                .setScale(0, RoundingMode.HALF_UP);
        if (nanos.signum() == 0) {
            throw new BraidException("found \"" + text + "\", expected a duration above zero");
        }
        if (nanos.compareTo(MOST_NANOS) > 0) {
            throw new BraidException("found \"" + text + "\", expected a duration of at most 292 years");
        }
        return Duration.ofNanos(nanos.longValueExact());
    }

    /** As messages write it, such as {@code 0.1s} and {@code 1m30s}. */
    public static String words(Duration duration) {
        return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }

    private static int seconds(String text) {
        int seconds = Units.seconds(text.charAt(text.length() - 1));
        if (seconds == Units.UNKNOWN) {
            throw wrong(text);
        }
        return seconds;
    }

    private static BraidException wrong(String text) {
        return new BraidException("found \"" + text + "\", expected a duration such as 30s, 10m or 1h");
    }
}
