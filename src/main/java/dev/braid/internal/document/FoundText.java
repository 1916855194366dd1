package dev.braid.internal.document;

import java.util.Locale;

/** What stands at a point of a text, for messages about its syntax. */
final class FoundText {

    private FoundText() {}

    /** Whether {@code offset} lies in a word. */
    static boolean isWordAt(String text, int offset) {
        return offset < text.length() && isWord(text.charAt(offset));
    }

    /** Where the word begins that {@code offset} lies in, or {@code offset} itself between words. */
    static int start(String text, int offset) {
        int start = Math.min(offset, text.length());
        if (isWordAt(text, start)) {
            while (start > 0 && isWord(text.charAt(start - 1))) {
                start--;
            }
        }
        return start;
    }

    static String at(String text, int start) {
        if (start >= text.length()) {
            return "the end of the document";
        }
        char c = text.charAt(start);
        if (isWord(c)) {
            int end = start;
            while (end < text.length() && isWord(text.charAt(end))) {
                end++;
            }
            return Json.shortened(text.substring(start, end), 30);
        }
        return character(text.codePointAt(start));
    }

    static String character(int c) {
        if (c == '\n' || c == '\r') {
            return "the end of the line";
        }
        if (c == '\t') {
            return "a tab";
        }
        if (c == '"') {
            return "a double quote";
        }
        boolean visible = c > ' ' && c != 0xA0 && !Character.isISOControl(c) && Character.isDefined(c);
        return visible ? '"' + Character.toString(c) + '"' : "the character U+" + hex(c);
    }

    private static String hex(int c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** The last character before {@code offset} that is not white space, or a space when there is none. */
    static char before(String text, int offset) {
        for (int i = Math.min(offset, text.length()) - 1; i >= 0; i--) {
            if (text.charAt(i) > ' ') {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    static Place place(String source, CharSequence text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(source, "", line, offset - lineStart + 1);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '+' || c == '.';
    }
}
