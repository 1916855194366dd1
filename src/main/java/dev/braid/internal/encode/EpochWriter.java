package dev.braid.internal.encode;

/** Seconds since 1970 with three decimals. */
final class EpochWriter extends InstantWriter {

    @Override
    public void write(long epochSecond, int nano, JsonBuffer out) {
        long millis = epochSecond * 1000 + nano / 1_000_000;
        long magnitude = Math.abs(millis);
        if (millis < 0) {
            out.raw((byte) '-');
        }
        out.number(magnitude / 1000);
        out.raw((byte) '.');
        out.padded(magnitude % 1000, 3);
    }
}
