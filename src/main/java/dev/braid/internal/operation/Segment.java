package dev.braid.internal.operation;

import dev.braid.internal.encode.JsonBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON that is the same in many records, encoded once. */
final class Segment {

    private final byte[] bytes;
    private final int length;

    Segment(String json) {
        byte[] encoded = json.getBytes(StandardCharsets.UTF_8);
        bytes = Arrays.copyOf(encoded, encoded.length + JsonBuffer.COPY_ROOM);
        length = encoded.length;
    }

    void write(JsonBuffer out) {
        out.copy(bytes, 0, length);
    }
}
