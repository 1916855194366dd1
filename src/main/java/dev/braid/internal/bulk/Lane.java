package dev.braid.internal.bulk;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** The operations of some ids, in order: one request of them is under way, or is waited with, at a time. */
final class Lane {

    private final ArrayDeque<Chunk> full = new ArrayDeque<>();
    private @Nullable Chunk open;
    private @Nullable Chunk underway;

    /** What operations are added to. */
    @Nullable
    Chunk open() {
        return open;
    }

    void open(Chunk chunk) {
        open = chunk;
    }

    /** What is open takes no more. */
    void seal() {
        if (open != null) {
            full.add(open);
            open = null;
        }
    }

    /** The next to be sent, if it is time for one; it is under way then. */
    @Nullable
    Chunk next(long now, long linger) {
        if (underway != null) {
            return null;
        }
        if (full.isEmpty() && open != null && now - open.opened() >= linger) {
            seal();
        }
        underway = full.poll();
        return underway;
    }

    /** What was under way is done. */
    void done() {
        underway = null;
    }

    /** The oldest operation that is not done. */
    @Nullable
    Operation first() {
        for (Chunk chunk : new @Nullable Chunk[] {underway, full.peek(), open}) {
            if (chunk != null && !chunk.isEmpty()) {
                return chunk.first();
            }
        }
        return null;
    }
}
