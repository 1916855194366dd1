package dev.braid.internal.faker;

/** Text for a match that is given up when it has read too much: going back and forth, a pattern could read for ever. */
final class BoundedText implements CharSequence {

    /** Ten times the longest text; counted, not timed, so that it is the same everywhere. */
    private static final int MOST_READS = 1_000_000;

    /** The match was given up. */
    static final class ReadTooOften extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ReadTooOften() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private int reads;

    BoundedText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++reads > MOST_READS) {
            throw new ReadTooOften();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
