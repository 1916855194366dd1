package dev.braid.internal.encode;

import org.jspecify.annotations.Nullable;

/** The forms in which a record's time is written. */
public enum TimeFormat {
    /** {@code "2024-01-01T00:00:00.000Z"}. */
    ISO("iso"),
    /** {@code "2024-01-01T00:00:00.000"}, UTC too. */
    ISO_LOCAL("iso_local"),
    /** Whole milliseconds since 1970. */
    MILLIS("millis"),
    /** Whole nanoseconds since 1970. */
    NANOS("nanos"),
    /** Seconds since 1970 with three decimals. */
    EPOCH("epoch");

    private final String spelling;

    TimeFormat(String spelling) {
        this.spelling = spelling;
    }

    /** The format that specifications spell like this. */
    public static @Nullable TimeFormat of(String spelling) {
        for (TimeFormat format : values()) {
            if (format.spelling.equals(spelling)) {
                return format;
            }
        }
        return null;
    }

    public String spelling() {
        return spelling;
    }

    public InstantWriter writer() {
        return switch (this) {
            case ISO -> new IsoWriter(true);
            case ISO_LOCAL -> new IsoWriter(false);
            case MILLIS -> new MillisWriter();
            case NANOS -> new NanosWriter();
            case EPOCH -> new EpochWriter();
        };
    }
}
