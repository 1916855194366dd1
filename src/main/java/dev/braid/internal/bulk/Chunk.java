package dev.braid.internal.bulk;

import dev.braid.internal.encode.JsonBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations that travel in one request, in order; used again when all of them are done. */
final class Chunk {

    /** Of an action besides the id, whose characters have up to six bytes each. */
    private static final int ACTION_BYTES = 100;

    private static final int ID_CHARACTER_BYTES = 6;
    private static final byte[] BEFORE_ID = ascii("{\"index\":{\"_id\":");
    private static final byte[] BEFORE_VERSION = ascii(",\"version\":");
    private static final byte[] BEHIND_VERSION = ascii(",\"version_type\":\"external\"}}\n");

    private final long charged;
    private final long opened;
    private final List<Operation> operations = new ArrayList<>();
    private JsonBuffer body;
    private int attempts;
    private boolean isUncertain;
    private @Nullable Map<String, Long> newest;
    private int fruitless;
    private long progress;

    /**
     * An empty one.
     *
     * @param charged how many bytes of the buffer it takes
     * @param opened when, on the clock of {@link System#nanoTime}
     */
    Chunk(JsonBuffer body, long charged, long opened) {
        this.body = body;
        this.charged = charged;
        this.opened = opened;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** What an operation takes at most. */
    static long room(String id, byte[] source) {
        return ACTION_BYTES + (long) ID_CHARACTER_BYTES * id.length() + source.length;
    }

    long charged() {
        return charged;
    }

    long opened() {
        return opened;
    }

    JsonBuffer body() {
        return body;
    }

    int size() {
        return operations.size();
    }

    Operation operation(int index) {
        return operations.get(index);
    }

    boolean isEmpty() {
        return operations.isEmpty();
    }

    boolean fits(long room) {
        return body.length() + room <= charged;
    }

    void add(String id, long version, byte[] source, long number, Object label) {
        int start = body.length();
        body.raw(BEFORE_ID);
        body.string(id);
        body.raw(BEFORE_VERSION);
        body.number(version);
        body.raw(BEHIND_VERSION);
        int document = body.length();
        body.raw(source);
        keepOnOneLine(body.array(), document, body.length());
        body.raw((byte) '\n');
        operations.add(new Operation(id, version, number, body.length() - start, label));
    }

    /** A line break ends a document of a bulk request; in JSON it stands between values alone, where a space is as good. */
    private static void keepOnOneLine(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (bytes[at] == '\n') {
                bytes[at] = ' ';
            }
        }
    }

    /** Begins another request with it. */
    void attempt(long now) {
        if (attempts++ == 0) {
            progress = now;
        }
    }

    /** A request has ended without a word on what has been done. */
    void uncertain() {
        isUncertain = true;
    }

    /**
     * Whether the index may hold this version of a document by an earlier request with these operations: that of the operation
     * itself only where such a request has ended nobody knows how, that of a later operation also where this one was refused
     * while the later one was not.
     */
    boolean mayHold(Operation operation, long version) {
        if (attempts < 2 || version <= operation.version()) {
            return isUncertain && version == operation.version();
        }
        return version <= newest().getOrDefault(operation.id(), 0L);
    }

    /** The last version of each id, of those that are done as well. */
    private Map<String, Long> newest() {
        Map<String, Long> known = newest;
        if (known == null) {
            known = new HashMap<>();
            for (Operation operation : operations) {
                known.put(operation.id(), operation.version());
            }
            newest = known;
        }
        return known;
    }

    /** When it was first sent, or an operation of it was last done. */
    long progress() {
        return progress;
    }

    /** How many requests have come to nothing since then. */
    int fruitless() {
        return fruitless;
    }

    void failed() {
        fruitless++;
    }

    /** Takes out what is done, and leaves the rest in its order. */
    void keepRefused(BulkAnswer answer, long now) {
        newest();
        byte[] bytes = body.array();
        int read = 0;
        int written = 0;
        int kept = 0;
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            if (answer.refusal(i) != null) {
                System.arraycopy(bytes, read, bytes, written, operation.length());
                written += operation.length();
                operations.set(kept++, operation);
            }
            read += operation.length();
        }
        if (kept < operations.size()) {
            progress = now;
            fruitless = 0;
        }
        operations.subList(kept, operations.size()).clear();
        body.truncate(written);
    }

    /** Leaves its bytes to a request that may still read them. */
    void leaveBytes() {
        JsonBuffer copy = new JsonBuffer(Integer.MAX_VALUE);
        copy.raw(body.array(), 0, body.length());
        body = copy;
    }

    @Nullable
    Operation first() {
        return operations.isEmpty() ? null : operations.get(0);
    }
}
