package dev.braid.internal.spec;

import java.util.ArrayDeque;
import java.util.Deque;

/** How long the texts of a pattern can be, at most; whether it is well-formed is nothing to this class. */
final class RegexLength {

    /** What no pattern may get to. */
    private static final long MANY = 1_000_000_000;

    /** How often an open quantifier repeats at most. */
    private static final long OPEN = 100;

    /** Escapes that may have braces behind them, which are no quantifier. */
    private static final String BRACED = "xpPN";

    private final String pattern;
    private int at;

    private RegexLength(String pattern) {
        this.pattern = pattern;
    }

    /** The characters of alternatives, as far as they have been read. */
    private static final class Group {

        private long longest;
        private long current;

        void add(long length) {
            current = Math.min(MANY, current + length);
        }

        void endAlternative() {
            longest = Math.max(longest, current);
            current = 0;
        }

        long length() {
            return Math.max(longest, current);
        }
    }

    static long of(String pattern) {
        return new RegexLength(pattern).read();
    }

    private long read() {
        Deque<Group> outer = new ArrayDeque<>();
        Group group = new Group();
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            if (c == '(') {
                outer.push(group);
                group = new Group();
                // A question mark behind it is no quantifier.
                skip('?');
            } else if (c == ')' && !outer.isEmpty()) {
                long length = group.length();
                group = outer.pop();
                group.add(repeated(length));
            } else if (c == '|') {
                group.endAlternative();
            } else {
                skipRestOfCharacter(c);
                group.add(repeated(1));
            }
        }
        return outer.isEmpty() ? group.length() : MANY;
    }

    private void skipRestOfCharacter(char first) {
        if (first == '[') {
            skipClass();
        } else if (first == '\\' && at < pattern.length()) {
            char escape = pattern.charAt(at++);
            if (BRACED.indexOf(escape) >= 0 && at < pattern.length() && pattern.charAt(at) == '{') {
                at = after('}');
            }
        }
    }

    private void skipClass() {
        skip('^');
        skip(']');
        for (int depth = 1; depth > 0 && at < pattern.length(); at++) {
            switch (pattern.charAt(at)) {
                case '\\' -> at++;
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
        }
    }

    /** A quantifier may have others behind it, each of which repeats what the one before has made. */
    private long repeated(long length) {
        long longest = length;
        int before;
        do {
            before = at;
            longest = Math.min(MANY, longest * mostRepetitions());
            if (at > before) {
                skip('?');
                skip('+');
            }
        } while (at > before);
        return longest;
    }

    private long mostRepetitions() {
        if (skip('?')) {
            return 1;
        }
        if (skip('*') || skip('+')) {
            return OPEN;
        }
        int start = at;
        if (skip('{')) {
            long least = number();
            boolean open = skip(',') && at < pattern.length() && pattern.charAt(at) == '}';
            long most = open ? Math.min(MANY, least + OPEN) : Math.max(least, number());
            if (skip('}')) {
                return most;
            }
        }
        at = start;
        return 1;
    }

    private long number() {
        long number = 0;
        while (at < pattern.length() && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '9') {
            number = Math.min(MANY, number * 10 + pattern.charAt(at++) - '0');
        }
        return number;
    }

    private boolean skip(char expected) {
        if (at < pattern.length() && pattern.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private int after(char end) {
        int found = pattern.indexOf(end, at);
        return found < 0 ? pattern.length() : found + 1;
    }
}
