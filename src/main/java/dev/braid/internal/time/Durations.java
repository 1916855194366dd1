package dev.braid.internal.time;

import dev.braid.BraidException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations such as {@code 30s}, {@code 10m}, {@code 0.5h} and {@code 500ms}, and those of ISO such as {@code P1DT12H}. */
public final class Durations {

    private static final String MILLIS = "ms";
    private static final BigDecimal MILLI = new BigDecimal("0.001");
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_TEXT = 100;
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MOST_NANOS = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Without years and months, whose lengths differ. */
    private static final Pattern ISO = Pattern.compile(
            "P(?=[0-9T])(?:#W)?(?:#D)?(?:T(?=[0-9])(?:#H)?(?:#M)?(?:#S)?)?".replace("#", "([0-9]+(?:[.,][0-9]+)?)"),
            Pattern.CASE_INSENSITIVE);

    private static final int[] SECONDS_OF_ISO = {604_800, 86_400, 3600, 60, 1};

    private Durations() {}

    /** The message of the exception begins with {@code found}; callers say where. */
    public static Duration parse(String text) {
        BigDecimal nanos = seconds(text).multiply(NANOS).setScale(0, RoundingMode.HALF_UP);
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

    private static BigDecimal seconds(String text) {
        Matcher iso = ISO.matcher(text);
        if (text.length() <= LONGEST_TEXT && iso.matches()) {
            return seconds(iso);
        }
        boolean isMillis = text.endsWith(MILLIS);
        int digits = text.length() - (isMillis ? MILLIS.length() : 1);
        if (digits > LONGEST_NUMBER || !Decimals.isUnsigned(text, digits)) {
            throw wrong(text);
        }
        return new BigDecimal(text.substring(0, digits))
                .multiply(isMillis ? MILLI : BigDecimal.valueOf(secondsOfUnit(text)));
    }

    private static BigDecimal seconds(Matcher iso) {
        BigDecimal seconds = BigDecimal.ZERO;
        for (int i = 0; i < SECONDS_OF_ISO.length; i++) {
            @Nullable String number = iso.group(i + 1);
            if (number != null) {
                BigDecimal unit = BigDecimal.valueOf(SECONDS_OF_ISO[i]);
                seconds = seconds.add(new BigDecimal(number.replace(',', '.')).multiply(unit));
            }
        }
        return seconds;
    }

    private static int secondsOfUnit(String text) {
        int seconds = Units.seconds(text.charAt(text.length() - 1));
        if (seconds == Units.UNKNOWN) {
            throw wrong(text);
        }
        return seconds;
    }

    private static BraidException wrong(String text) {
        return new BraidException("found \"" + text + "\", expected a duration such as 30s, 10m, 1h or PT1H30M");
    }
}
