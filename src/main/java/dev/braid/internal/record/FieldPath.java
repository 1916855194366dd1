package dev.braid.internal.record;

import dev.braid.BraidException;
import java.util.ArrayList;
import java.util.List;

/** The way to a field: names from the record inward, separated by dots; a name that holds a dot is written in quotes. */
public final class FieldPath {

    private final String text;
    private final List<String> names;

    private FieldPath(String text, List<String> names) {
        this.text = text;
        this.names = names;
    }

    /** Reads {@code payload.instance_id} or {@code payload."os.version"}; either kind of quote will do. */
    public static FieldPath parse(String text) {
        List<String> names = new ArrayList<>();
        int at = 0;
        do {
            int end = endOfName(text, at);
            boolean quoted = end > at && isQuote(text.charAt(at));
            String name = quoted ? text.substring(at + 1, end - 1) : text.substring(at, end);
            boolean followed = end < text.length();
            if (name.isEmpty() || (followed && text.charAt(end) != '.')) {
                throw wrong(text);
            }
            names.add(name);
            at = followed ? end + 1 : end;
            if (followed && at == text.length()) {
                throw wrong(text);
            }
        } while (at < text.length());
        return new FieldPath(text, List.copyOf(names));
    }

    private static int endOfName(String text, int start) {
        if (start < text.length() && isQuote(text.charAt(start))) {
            int close = text.indexOf(text.charAt(start), start + 1);
            if (close < 0) {
                throw wrong(text);
            }
            return close + 1;
        }
        int dot = text.indexOf('.', start);
        return dot < 0 ? text.length() : dot;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static BraidException wrong(String text) {
        return new BraidException("found `" + text
                + "`, expected the path of a field: names separated by dots, such as payload.id;"
                + " a name that holds a dot is written in quotes, such as payload.\"os.version\"");
    }

    public List<String> names() {
        return names;
    }

    int depth() {
        return names.size();
    }

    String name(int level) {
        return names.get(level);
    }

    @Override
    public String toString() {
        return text;
    }
}
