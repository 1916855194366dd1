package dev.braid.internal.encode;

/** As OpenStack's notifications tell it, always with six digits of microseconds: {@code "2014-08-01 20:04:23.000444"}. */
final class OpenStackWriter extends DateTimeWriter {

    OpenStackWriter(String quote) {
        super(quote + "0000-00-00 00:00:00.000000" + quote, quote.length());
    }

    @Override
    void putFraction(int nano, byte[] bytes, int at) {
        int micro = nano / 1000;
        int milli = micro / 1000;
        Digits.putPair(bytes, at, milli / 10);
        Digits.putPair(bytes, at + 2, micro / 100 % 100);
        Digits.putPair(bytes, at + 4, micro % 100);
    }
}
