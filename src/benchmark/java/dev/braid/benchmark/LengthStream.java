package dev.braid.benchmark;

import java.io.OutputStream;

/** Counts bytes. */
final class LengthStream extends OutputStream {

    private long length;

    @Override
    public void write(int b) {
        length++;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        length += count;
    }

    long length() {
        return length;
    }

    boolean isUnlike(LengthStream other) {
        return Math.abs(length - other.length) > length / 100;
    }

    @Override
    public String toString() {
        return length + " bytes";
    }
}
