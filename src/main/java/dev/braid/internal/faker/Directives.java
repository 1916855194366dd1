package dev.braid.internal.faker;

import dev.braid.BraidException;
import java.util.ArrayList;
import java.util.List;

/** Finds the directives of an expression, {@code #{name 'argument','argument'}}, where Datafaker finds them. */
final class Directives {

    static final String OPEN = "#{";

    private final String text;
    private int at;

    private Directives(String text) {
        this.text = text;
    }

    /** All directives, those inside of arguments before what they are arguments of. */
    static List<Directive> in(String expression) {
        List<Directive> found = new ArrayList<>();
        collect(expression, found);
        return found;
    }

    /** The template with a mark before the end of each directive. */
    static String marked(String template, String mark) {
        Directives directives = new Directives(template);
        StringBuilder marked = new StringBuilder();
        int written = 0;
        while (directives.next()) {
            int end = directives.end();
            if (end < 0) {
                break;
            }
            marked.append(template, written, end).append(mark);
            written = end;
            directives.at = end;
        }
        return marked.append(template, written, template.length()).toString();
    }

    private static void collect(String expression, List<Directive> found) {
        Directives directives = new Directives(expression);
        while (directives.next()) {
            int end = directives.end();
            if (end < 0) {
                throw new BraidException("found `" + expression.substring(directives.at - OPEN.length())
                        + "`, which has no closing `}`");
            }
            Directive directive = Directive.of(expression.substring(directives.at, end));
            for (String argument : directive.arguments()) {
                collect(argument, found);
            }
            found.add(directive);
            directives.at = end;
        }
    }

    /** Goes to the text of the next directive. */
    private boolean next() {
        int open = text.indexOf(OPEN, at);
        at = open + OPEN.length();
        return open >= 0;
    }

    /** Where the directive's brace closes, those between quotes aside; -1 when it does not. */
    private int end() {
        boolean quoted = false;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '}' && !quoted) {
                return i;
            }
            quoted ^= c == '\'';
        }
        return -1;
    }
}
