package dev.braid.internal.template;

/**
 * What stands for a value inside a template's text: {@code [[[[UUID_0]]]]}.
 *
 * @param number which one of its kind, from 0; always 0 for the kinds of which an operation has one
 */
public record Placeholder(PlaceholderKind kind, int number) implements Comparable<Placeholder> {

    static final String OPEN = "[[[[";
    static final String CLOSE = "]]]]";

    /** What stands between the brackets; another one for each placeholder. */
    public String name() {
        return kind.isNumbered() ? kind.word() + "_" + number : kind.word();
    }

    @Override
    public int compareTo(Placeholder other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Integer.compare(number, other.number);
    }

    /** As it stands in a text. */
    @Override
    public String toString() {
        return OPEN + name() + CLOSE;
    }
}
