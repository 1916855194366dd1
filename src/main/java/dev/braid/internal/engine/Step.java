package dev.braid.internal.engine;

import dev.braid.internal.encode.JsonBuffer;
import org.jspecify.annotations.Nullable;

/** What a process did in one action; the engine takes it from here. */
public final class Step {

    private static final int NOTHING = -1;

    private final ProcessQueue queue;
    private JsonBuffer out;
    private int type = NOTHING;
    private boolean written;
    private @Nullable Process spawned;

    Step(ProcessQueue queue, JsonBuffer out) {
        this.queue = queue;
        this.out = out;
    }

    /** Where the record is written. */
    public JsonBuffer out() {
        return out;
    }

    /** A record of this type has been written. */
    public void wrote(int recordType) {
        type = recordType;
        written = true;
    }

    /** A record of this type belongs here, and another shard writes it. */
    public void skipped(int recordType) {
        type = recordType;
        written = false;
    }

    /** The process acts for the first time at the instant of this step, in its turn. */
    public void spawn(Process process) {
        spawned = process;
    }

    /** When another process acts next: until then all stays as the acting one found it. */
    public long othersActAt() {
        return queue.othersActAt();
    }

    void begin(JsonBuffer target) {
        if (out != target) {
            // It nearly always is, and the collector is told of every reference that is stored.
            out = target;
        }
        type = NOTHING;
    }

    boolean hasRecord() {
        return type != NOTHING;
    }

    boolean isWritten() {
        return written;
    }

    int type() {
        return type;
    }

    /** What this step spawned; seldom anything. */
    @Nullable
    Process takeSpawned() {
        Process taken = spawned;
        if (taken != null) {
            spawned = null;
        }
        return taken;
    }
}
