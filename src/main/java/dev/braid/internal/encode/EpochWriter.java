package dev.braid.internal.encode;

/** Seconds since 1970 with three decimals. */
final class EpochWriter extends InstantWriter {

    @Override
    public void write(long epochSecond, int nano, JsonBuffer out) {
        out.scaled(epochSecond * 1000 + nano / 1_000_000, 3);
    }
}
