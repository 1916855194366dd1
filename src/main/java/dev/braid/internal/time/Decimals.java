package dev.braid.internal.time;

/** Decimal numbers as people write them: no sign, no exponent. */
final class Decimals {

    private Decimals() {}

    /** Whether the text up to {@code end} is digits, and at most one point with digits on both sides. */
    static boolean isUnsigned(String text, int end) {
        int point = -1;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > 0 && i < end - 1) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return end > 0;
    }
}
