package dev.braid.benchmark;

import java.nio.charset.StandardCharsets;

/** A UUID, or the same digits without hyphens, as text in quotes that is overwritten in place. */
final class HexText {

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS_PER_LONG = 16;

    final byte[] bytes;
    private final int[] places = new int[2 * DIGITS_PER_LONG];

    private HexText(String form) {
        bytes = form.getBytes(StandardCharsets.US_ASCII);
        int digit = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '0') {
                places[digit++] = at;
            }
        }
    }

    static HexText uuid(String before) {
        return new HexText("\"" + before + "00000000-0000-0000-0000-000000000000\"");
    }

    static HexText plain() {
        return new HexText("\"" + "0".repeat(2 * DIGITS_PER_LONG) + "\"");
    }

    void set(long high, long low) {
        set(high, 0);
        set(low, DIGITS_PER_LONG);
    }

    private void set(long value, int first) {
        for (int i = 0; i < DIGITS_PER_LONG; i++) {
            bytes[places[first + i]] = DIGITS[(int) (value >>> (60 - 4 * i)) & 0xF];
        }
    }
}
