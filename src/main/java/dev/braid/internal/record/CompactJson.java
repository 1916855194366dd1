package dev.braid.internal.record;

import java.util.Arrays;

/** JSON as plans write it: without white space, and so on one line. */
public final class CompactJson {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CompactJson() {}

    /** A copy of valid JSON in UTF-8. Within text there is no line break that is not escaped. */
    public static byte[] of(byte[] json) {
        byte[] compact = new byte[json.length];
        int length = 0;
        boolean isText = false;
        for (int at = start(json); at < json.length; at++) {
            byte c = json[at];
            if (isText || !isWhiteSpace(c)) {
                compact[length++] = c;
            }
            if (c == '"') {
                isText = !isText;
            } else if (c == '\\') {
                compact[length++] = json[++at];
            }
        }
        return length == compact.length ? compact : Arrays.copyOf(compact, length);
    }

    private static int start(byte[] json) {
        return Arrays.mismatch(json, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length ? BYTE_ORDER_MARK.length : 0;
    }

    private static boolean isWhiteSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
