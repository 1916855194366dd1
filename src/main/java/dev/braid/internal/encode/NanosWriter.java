package dev.braid.internal.encode;

/** Whole nanoseconds since 1970, which fit into a long until 2262 alone. */
final class NanosWriter extends InstantWriter {

    private static final int PER_SECOND = 1_000_000_000;
    private static final int DIGITS = 9;
    private static final long SAFE_SECONDS = Long.MAX_VALUE / PER_SECOND - 1;

    @Override
    public void write(long epochSecond, int nano, JsonBuffer out) {
        if (Math.abs(epochSecond) <= SAFE_SECONDS) {
            out.number(epochSecond * PER_SECOND + nano);
        } else if (epochSecond < 0 && nano > 0) {
            out.number(epochSecond + 1);
            out.padded(PER_SECOND - nano, DIGITS);
        } else {
            out.number(epochSecond);
            out.padded(nano, DIGITS);
        }
    }
}
