package dev.braid.internal.encode;

/** Whole milliseconds since 1970. */
final class MillisWriter extends InstantWriter {

    @Override
    public void write(long epochSecond, int nano, JsonBuffer out) {
        out.number(epochSecond * 1000 + nano / 1_000_000);
    }
}
