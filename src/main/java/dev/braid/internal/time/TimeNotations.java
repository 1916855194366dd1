package dev.braid.internal.time;

import dev.braid.BraidException;
import java.util.Locale;

/** The forms of instants, by the words of specifications. */
public final class TimeNotations {

    /** What {@code Instant.toString()} writes; read in any form of ISO. */
    public static final TimeNotation ISO = new IsoNotation();

    public static final String EXPECTED = "one of \"iso\", \"epoch\", \"posix\", \"seconds\", \"millis\", \"nanos\","
            + " or a pattern such as \"%Y-%m-%d %H:%M:%S\"";

    private TimeNotations() {}

    /**
     * {@code iso}, {@code epoch}, {@code posix} or {@code seconds}, {@code millis}, {@code nanos}, in upper or lower case,
     * or a pattern of strftime.
     *
     * <p>The message of the exception begins with {@code found}; callers say where.
     */
    public static TimeNotation of(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "iso" -> ISO;
            case "epoch", "posix", "seconds" ->
                new EpochNotation(0, "seconds since 1970 with at most 9 decimals, such as 1706707800.25");
            case "millis" ->
                new EpochNotation(3, "milliseconds since 1970 with at most 6 decimals, such as 1706707800250");
            case "nanos" -> new EpochNotation(9, "whole nanoseconds since 1970, such as 1706707800250000000");
            default -> {
                if (format.indexOf('%') < 0) {
                    throw new BraidException("found \"" + format + "\", expected " + EXPECTED);
                }
                yield StrftimePattern.parse(format);
            }
        };
    }
}
