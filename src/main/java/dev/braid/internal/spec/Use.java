package dev.braid.internal.spec;

import java.math.BigDecimal;

/**
 * What the samples of a distribution are used for.
 *
 * @param value what {@code value}, {@code min} and {@code max} are
 * @param isInstant whether samples are milliseconds since 1970
 * @param isWhole whether a uniform sample is a whole number, as likely as any other
 * @param highest what no sample should exceed
 */
record Use(Expected<BigDecimal> value, boolean isInstant, boolean isWhole, double highest) {

    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final double LONGEST = 1_000_000;

    private static final Expected<BigDecimal> LONG = Expected.decimal(
            "a number of at most 64 bits", BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE));
    private static final Expected<BigDecimal> IP_ADDRESS =
            Expected.decimal("a number from 0 to 4294967295", BigDecimal.ZERO, BigDecimal.valueOf(0xFFFF_FFFFL));

    static final Use REAL = new Use(Expected.NUMBER, false, false, ANY);
    static final Use INSTANT = new Use(Expected.MILLIS, true, false, ANY);
    static final Use WHOLE = new Use(LONG, false, true, ANY);
    static final Use INDEX = WHOLE;
    static final Use LENGTH = new Use(LONG, false, true, LONGEST);
    static final Use ADDRESS = new Use(IP_ADDRESS, false, true, ANY);
}
