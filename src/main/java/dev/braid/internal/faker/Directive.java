package dev.braid.internal.faker;

import dev.braid.BraidException;
import java.util.ArrayList;
import java.util.List;

/** What stands between the braces: a name such as {@code internet.emailAddress}, and its arguments. */
record Directive(String name, List<String> arguments, String text) {

    static Directive of(String text) {
        int nameEnd = 0;
        while (nameEnd < text.length() && !Character.isWhitespace(text.charAt(nameEnd))) {
            nameEnd++;
        }
        return new Directive(text.substring(0, nameEnd), arguments(text, nameEnd), Directives.OPEN + text + "}");
    }

    private static List<String> arguments(String text, int nameEnd) {
        List<String> arguments = new ArrayList<>();
        int at = skipBlanks(text, nameEnd);
        while (at < text.length()) {
            int end = closingQuote(text, at);
            arguments.add(text.substring(at + 1, end).replace("''", "'"));
            at = skipBlanks(text, end + 1);
            if (at < text.length()) {
                if (text.charAt(at) != ',') {
                    throw malformed(text);
                }
                at = skipBlanks(text, at + 1);
                if (at == text.length()) {
                    throw malformed(text);
                }
            }
        }
        return arguments;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int closingQuote(String text, int open) {
        if (text.charAt(open) != '\'') {
            throw malformed(text);
        }
        for (int at = open + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\'') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '\'') {
                    return at;
                }
                at++;
            }
        }
        throw malformed(text);
    }

    private static BraidException malformed(String text) {
        return new BraidException("found `" + Directives.OPEN + text
                + "}`, expected arguments in single quotes with commas between them, such as "
                + "`#{number.numberBetween '1','10'}`");
    }
}
