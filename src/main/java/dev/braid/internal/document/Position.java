package dev.braid.internal.document;

import org.jspecify.annotations.Nullable;

/** A {@link Place} that builds its path only when it is asked for: most nodes of a document never are. */
public final class Position {

    private static final int LONGEST_KEY = 60;

    private final String source;
    private final @Nullable Position parent;
    private final Object step;
    private final int line;
    private final int column;

    private Position(String source, @Nullable Position parent, Object step, int line, int column) {
        this.source = source;
        this.parent = parent;
        this.step = step;
        this.line = line;
        this.column = column;
    }

    static Position root(String source, int line, int column) {
        return new Position(source, null, "", line, column);
    }

    Position member(String key, int line, int column) {
        return new Position(source, this, key, line, column);
    }

    Position element(int index, int line, int column) {
        return new Position(source, this, index, line, column);
    }

    /** The same path at another point of the document. */
    Position at(int line, int column) {
        return new Position(source, parent, step, line, column);
    }

    int line() {
        return line;
    }

    Place place() {
        StringBuilder path = new StringBuilder();
        appendPath(path);
        return new Place(source, path.toString(), line, column);
    }

    private void appendPath(StringBuilder path) {
        if (parent == null) {
            return;
        }
        parent.appendPath(path);
        if (step instanceof Integer index) {
            path.append('[').append(index.intValue()).append(']');
        } else {
            appendKey(path, (String) step);
        }
    }

    private static void appendKey(StringBuilder path, String key) {
        if (!path.isEmpty()) {
            path.append('.');
        }
        if (isPlain(key)) {
            path.append(key);
        } else {
            Json.appendText(path, Json.shortened(key, LONGEST_KEY));
        }
    }

    private static boolean isPlain(String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }
}
