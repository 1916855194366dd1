package dev.braid.internal.document;

/**
 * Where a value stands in a document that a user wrote.
 *
 * @param source the document's name, as the user knows it
 * @param path the path inside the document, such as {@code states[2].transitions[0].next}
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
public record Place(String source, String path, int line, int column) {

    @Override
    public String toString() {
        String position = source + ":" + line + ":" + column;
        return path.isEmpty() ? position : position + ": " + path;
    }
}
