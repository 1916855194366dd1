package dev.braid.internal.encode;

/** ISO-8601 with milliseconds. */
final class IsoWriter extends DateTimeWriter {

    IsoWriter(boolean zone) {
        super(zone ? "\"0000-00-00T00:00:00.000Z\"" : "\"0000-00-00T00:00:00.000\"", 1);
    }

    @Override
    void putFraction(int nano, byte[] bytes, int at) {
        int milli = nano / 1_000_000;
        int tens = milli / 10;
        Digits.putPair(bytes, at, tens);
        bytes[at + 2] = (byte) ('0' + milli - tens * 10);
    }
}
