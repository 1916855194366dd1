package dev.braid.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Clicks written without any library, by a loop that knows this one record: each value stands encoded together with the comma
 * and the name before it, so that a field is one copy, and the buffer is never checked within a record.
 */
final class ByteArrayClicks {

    private static final int LONGEST_RECORD = 1024;
    private static final byte[] START = bytes("{\"time\":\"");

    private final ClickWalk walk;
    private final byte[][][] fields;
    private final byte[][] types = fields("event_type", ClickModel.TYPES);
    private final byte[] buffer = new byte[1 << 16];
    private int length;

    ByteArrayClicks(ClickModel model) {
        walk = new ClickWalk(model);
        fields =
                model.pools.stream().map(pool -> fields(pool.field, pool.texts)).toArray(byte[][][]::new);
    }

    void write(long events, OutputStream out) throws IOException {
        for (long i = 0; i < events; i++) {
            walk.next();
            write();
            if (length > buffer.length - LONGEST_RECORD) {
                flush(out);
            }
        }
        flush(out);
    }

    List<byte[]> list(int events) {
        List<byte[]> list = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            walk.next();
            length = 0;
            write();
            list.add(Arrays.copyOf(buffer, length));
        }
        return list;
    }

    private void write() {
        int[] session = walk.values;
        append(START);
        append(walk.time.bytes);
        buffer[length++] = '"';
        append(fields[ClickModel.USER_ID][session[ClickModel.USER_ID]]);
        append(types[walk.type]);
        for (int field = ClickModel.USER_ID + 1; field < session.length; field++) {
            append(fields[field][session[field]]);
        }
        buffer[length++] = '}';
        buffer[length++] = '\n';
    }

    private void append(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void flush(OutputStream out) throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    private static byte[][] fields(String name, List<String> texts) {
        return texts.stream().map(text -> bytes(",\"" + name + "\":" + text)).toArray(byte[][]::new);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
