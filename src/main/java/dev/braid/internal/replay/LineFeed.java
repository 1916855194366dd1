package dev.braid.internal.replay;

import java.io.Reader;

/** Hands lines to a parser one by one, so that what is wrong with a line shows when its row is asked for. */
final class LineFeed extends Reader {

    private final Lines lines;
    private final int mostCharacters;
    private String line = "";
    private int next;
    private int firstLine;
    private int characters;

    LineFeed(Lines lines, int mostCharacters) {
        this.lines = lines;
        this.mostCharacters = mostCharacters;
    }

    /** The lines that follow belong to another row. */
    void beginRow() {
        firstLine = 0;
        characters = 0;
    }

    /** The line on which the row begins; lines before it that are empty belong to no row. */
    int firstLine() {
        return firstLine;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        if (next == line.length() && !readLine()) {
            return -1;
        }
        int count = Math.min(length, line.length() - next);
        line.getChars(next, next + count, target, offset);
        next += count;
        return count;
    }

    private boolean readLine() {
        String read = lines.next();
        if (read == null) {
            return false;
        }
        line = read;
        next = 0;
        if (firstLine == 0 && !isEmpty(read)) {
            firstLine = lines.number();
        }
        characters += firstLine == 0 ? 0 : read.length();
        if (characters > mostCharacters) {
            throw lines.tooLong(firstLine, "; is a quote left open?");
        }
        return true;
    }

    private static boolean isEmpty(String line) {
        return line.charAt(0) == '\n' || line.charAt(0) == '\r';
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
