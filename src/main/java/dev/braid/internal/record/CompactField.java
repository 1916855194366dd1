package dev.braid.internal.record;

import dev.braid.internal.encode.JsonBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads one field from the compact JSON that plans write, and from no other, as {@link RecordReader#text} does. */
final class CompactField {

    private final FieldPath path;
    private final byte[][] names;

    CompactField(FieldPath path) {
        this.path = path;
        this.names = path.names().stream().map(CompactField::encoded).toArray(byte[][]::new);
    }

    @Nullable
    String text(byte[] json) {
        int level = 0;
        int at = 1;
        while (json[at] != '}') {
            int end = JsonScan.afterString(json, at);
            int value = end + 1;
            byte[] name = names[level];
            if (!Arrays.equals(name, 0, name.length, json, at + 1, end - 1)) {
                at = JsonScan.afterValue(json, value);
                at += json[at] == ',' ? 1 : 0;
            } else if (++level == names.length) {
                return scalar(json, value);
            } else if (json[value] == '{') {
                at = value + 1;
            } else {
                return null;
            }
        }
        return null;
    }

    private @Nullable String scalar(byte[] json, int start) {
        byte first = json[start];
        if (first == '{' || first == '[' || first == 'n') {
            return null;
        }
        int end = JsonScan.afterValue(json, start);
        if (first != '"') {
            return new String(json, start, end - start, StandardCharsets.UTF_8);
        }
        for (int at = start + 1; at < end; at++) {
            if (json[at] == '\\') {
                return RecordReader.text(json, path);
            }
        }
        return new String(json, start + 1, end - start - 2, StandardCharsets.UTF_8);
    }

    private static byte[] encoded(String name) {
        JsonBuffer buffer = new JsonBuffer();
        buffer.string(name);
        return Arrays.copyOfRange(buffer.array(), 1, buffer.length() - 1);
    }
}
