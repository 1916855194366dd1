package dev.braid.internal.record;

import dev.braid.internal.encode.JsonBuffer;

/** Writes JSON values as text that stays on one line. */
final class PlainText {

    private PlainText() {}

    /**
     * Appends the value between two positions: a string without its quotes, null and nothing as nothing, all else as it is.
     *
     * <p>Escapes of control characters and of lone surrogates stay escapes: raw, the former would break the line, and UTF-8
     * has no form of the latter.
     */
    static void append(byte[] json, int from, int to, JsonBuffer out) {
        if (from == to || json[from] == 'n') {
            return;
        }
        if (json[from] != '"') {
            out.raw(json, from, to - from);
            return;
        }
        int end = to - 1;
        int start = from + 1;
        for (int at = start; at < end; at++) {
            if (json[at] == '\\') {
                boolean dropsBackslash = json[at + 1] == '"' || json[at + 1] == '\\';
                out.raw(json, start, at - start + (dropsBackslash ? 0 : 1));
                at++;
                start = at;
            }
        }
        out.raw(json, start, end - start);
    }
}
