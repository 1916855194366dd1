package dev.braid.internal.bulk;

import dev.braid.internal.encode.JsonBuffer;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** The memory of a writer: so many bytes, whose arrays are used again. Not safe for several threads. */
final class ChunkPool {

    private final int bodyBytes;
    private final long all;
    private final ArrayDeque<JsonBuffer> idle = new ArrayDeque<>();
    private long free;

    ChunkPool(BulkLimits limits) {
        bodyBytes = limits.bodyBytes();
        all = limits.bufferBytes();
        free = all;
    }

    /** One that has room for so many bytes; null while there is none. A document longer than all waits until it is alone. */
    @Nullable
    Chunk take(long room, long now) {
        long charged = Math.max(bodyBytes, room);
        long needed = Math.min(charged, all);
        if (free < needed) {
            return null;
        }
        free -= needed;
        JsonBuffer known = charged > bodyBytes ? null : idle.poll();
        return new Chunk(known == null ? new JsonBuffer(Integer.MAX_VALUE) : known, charged, now);
    }

    void giveBack(Chunk chunk) {
        free += Math.min(chunk.charged(), all);
        if (chunk.charged() == bodyBytes) {
            chunk.body().truncate(0);
            idle.push(chunk.body());
        }
    }
}
