package dev.braid.internal.encode;

/** The parts of an IPv4 address, each with the point behind it. */
final class Octets {

    /** Up to four characters each, the first in the lowest byte. */
    private static final int[] TEXTS = texts();

    private Octets() {}

    /** Writes a number 0..255 and a point; the position behind them. May overwrite two bytes more. */
    static int put(byte[] bytes, int at, int octet) {
        int text = TEXTS[octet];
        bytes[at] = (byte) text;
        bytes[at + 1] = (byte) (text >>> 8);
        bytes[at + 2] = (byte) (text >>> 16);
        bytes[at + 3] = (byte) (text >>> 24);
        return at + Integer.BYTES - (Integer.numberOfLeadingZeros(text) >>> 3);
    }

    private static int[] texts() {
        int[] texts = new int[256];
        for (int octet = 0; octet < texts.length; octet++) {
            int text = '.';
            for (int rest = octet; rest > 0 || text == '.'; rest /= 10) {
                text = (text << 8) | ('0' + rest % 10);
            }
            texts[octet] = text;
        }
        return texts;
    }
}
