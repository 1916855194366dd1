package dev.braid.internal.replay;

import dev.braid.BraidException;
import dev.braid.internal.document.Limits;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines of a file from its beginning, in UTF-8, each of which ends in a line feed, a carriage return or both. */
final class Lines {

    private static final int USUAL_PART = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What the decoder puts in place of bytes that are no character. */
    private static final char REPLACEMENT = '\uFFFD';

    private final DataFile file;
    private final int mostBytes;
    private byte[] bytes;
    private int start;
    private int end;
    private long position;
    private boolean ended;
    private int number;

    Lines(DataFile file, Limits limits) {
        this.file = file;
        this.mostBytes = limits.rowBytes();
        this.bytes = new byte[(int) Math.min(USUAL_PART, file.size() + 1)];
    }

    /** The next line with what ends it; null at the end of the file. */
    @Nullable
    String next() {
        if (position == 0) {
            fill();
            skipByteOrderMark();
        }
        int from = start;
        int stop = stop(from);
        while (stop < 0 && !ended) {
            // A carriage return that was last is looked at again.
            int scanned = Math.max(0, end - start - 1);
            fill();
            stop = stop(start + scanned);
        }
        if (stop < 0 && start == end) {
            return null;
        }
        return line(stop < 0 ? end : stop);
    }

    /** Of the line that was read last, counted from 1. */
    int number() {
        return number;
    }

    String source() {
        return file.name();
    }

    /** Says of the row that begins on a line that it is too long. */
    BraidException tooLong(int line, String hint) {
        return new BraidException(source() + ":" + line + ": found a row of more than " + mostBytes
                + " bytes, expected no more (system property `braid.limits.row-bytes`)" + hint);
    }

    /** The position behind the end of the line, or -1 where it is not known yet. */
    private int stop(int from) {
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                return i + 1;
            }
            if (b == '\r' && (i + 1 < end || ended)) {
                return i + 1 < end && bytes[i + 1] == '\n' ? i + 2 : i + 1;
            }
            if (b == 0) {
                throw new BraidException(
                        source() + ":" + (number + 1) + ": found the byte 0x00, expected text in UTF-8");
            }
        }
        return -1;
    }

    private String line(int stop) {
        number++;
        int length = stop - start;
        if (length > mostBytes) {
            throw tooLong(number, "");
        }
        String line = new String(bytes, start, length, StandardCharsets.UTF_8);
        if (line.indexOf(REPLACEMENT) >= 0) {
            checkEncoding(length);
        }
        start = stop;
        return line;
    }

    private void checkEncoding(int length) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, length);
        CharBuffer out = CharBuffer.allocate(length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            String octet = Integer.toHexString(bytes[in.position()] & 0xFF).toUpperCase(Locale.ROOT);
            throw new BraidException(source() + ":" + number + ":" + (out.position() + 1) + ": found the byte 0x"
                    + octet + ", expected UTF-8");
        }
    }

    private void fill() {
        if (end - start > mostBytes) {
            throw tooLong(number + 1, "");
        }
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int count = file.read(position, bytes, end);
        ended = count < 0;
        position += Math.max(0, count);
        end += Math.max(0, count);
    }

    private void skipByteOrderMark() {
        int length = BYTE_ORDER_MARK.length;
        if (end >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length)) {
            start = length;
        }
    }
}
