package dev.braid.internal.document;

import java.util.regex.Pattern;

/** What a YAML value without quotes may be mistaken for. */
final class PlainScalar {

    /** Longer ones are not taken for numbers by anybody, and could overflow the stack of the pattern. */
    private static final int LONGEST = 200;

    /** Numbers of YAML 1.1 and 1.2: other bases, digits in groups, base 60, signs, and points without digits. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?"
                    + "|([0-9][0-9_]*(\\.[0-9_]*)?|\\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?)");

    private PlainScalar() {}

    /** A number as JSON writes it. */
    static boolean isNumber(String text) {
        int i = text.startsWith("-") ? 1 : 0;
        int whole = digits(text, i);
        if (whole == i || (whole > i + 1 && text.charAt(i) == '0')) {
            return false;
        }
        i = whole;
        if (i < text.length() && text.charAt(i) == '.') {
            int fraction = digits(text, i + 1);
            if (fraction == i + 1) {
                return false;
            }
            i = fraction;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int start = i + 1 < text.length() && "+-".indexOf(text.charAt(i + 1)) >= 0 ? i + 2 : i + 1;
            i = digits(text, start);
            return i > start && i == text.length();
        }
        return i == text.length();
    }

    private static int digits(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    /** Whether one YAML parser reads text where another one reads something else; call for no number of JSON. */
    static boolean isAmbiguous(String text) {
        return switch (text) {
            case "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO" -> true;
            case "on", "On", "ON", "off", "Off", "OFF" -> true;
            case "True", "TRUE", "False", "FALSE", "Null", "NULL" -> true;
            case ".nan", ".NaN", ".NAN", "NaN", "Infinity", "-Infinity" -> true;
            default -> isInfinity(text) || isOddNumber(text);
        };
    }

    private static boolean isInfinity(String text) {
        String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        return unsigned.equals(".inf") || unsigned.equals(".Inf") || unsigned.equals(".INF");
    }

    private static boolean isOddNumber(String text) {
        return !text.isEmpty()
                && "+-.0123456789".indexOf(text.charAt(0)) >= 0
                && text.length() <= LONGEST
                && NUMBER.matcher(text).matches();
    }
}
