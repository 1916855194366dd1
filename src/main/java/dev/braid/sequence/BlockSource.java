package dev.braid.sequence;

import dev.braid.BraidException;
import org.jspecify.annotations.Nullable;

/** One sequence as a client knows it: opened when a block is first asked for, and never used again once it is lost. */
final class BlockSource {

    private static final System.Logger LOGGER = System.getLogger("dev.braid");

    private final String name;
    private final BlockStore store;
    private @Nullable BlockCounter counter;
    private @Nullable String end;
    private boolean lost;
    private boolean warned;
    private int askedSize;
    private long reserved = Long.MIN_VALUE;
    private int epoch;

    BlockSource(String name, BlockStore store) {
        this.name = name;
        this.store = store;
    }

    /**
     * An answer.
     *
     * @param epoch that it belongs to: after another one has begun, it counts no more
     */
    record Taken(int epoch, @Nullable IdBlock ids, @Nullable BlockFailure failure) {}

    String place() {
        return store.place();
    }

    /** Remembers how long the blocks are that somebody asked for, to say so once if they are not. */
    synchronized void ask(int size) {
        askedSize = size;
        BlockCounter known = counter;
        if (known != null) {
            warn(known.definition());
        }
    }

    Taken take() {
        int began = epoch();
        try {
            BlockCounter opened = open();
            IdBlock ids = opened.definition().block(opened.take());
            return taken(began, ids);
        } catch (BlockFailure e) {
            return failed(began, e);
        } catch (RuntimeException e) {
            return failed(began, BlockFailure.refused(String.valueOf(e.getMessage()), e));
        }
    }

    private synchronized int epoch() {
        return epoch;
    }

    private BlockCounter open() throws BlockFailure {
        synchronized (this) {
            if (end != null) {
                throw BlockFailure.lost(end);
            }
            BlockCounter known = counter;
            if (known != null) {
                return known;
            }
        }
        BlockCounter opened = store.open(name);
        synchronized (this) {
            BlockCounter known = counter;
            if (known != null) {
                return known;
            }
            counter = opened;
            warn(opened.definition());
            return opened;
        }
    }

    private void warn(Definition definition) {
        if (!warned && askedSize != 0 && askedSize != definition.blockSize()) {
            warned = true;
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "sequence `" + name + "`: found blocks of " + definition.blockSize() + " ids in " + store.place()
                            + ", expected " + askedSize
                            + ": they stay as they were created; ask for as many, or create another sequence");
        }
    }

    private synchronized Taken taken(int began, IdBlock ids) {
        if (began == epoch) {
            reserved = Math.max(reserved, ids.last());
        }
        return new Taken(began, ids, null);
    }

    private synchronized Taken failed(int began, BlockFailure failure) {
        if (failure.kind() == BlockFailure.Kind.LOST && began == epoch && end == null) {
            lost = true;
            end = lostWords(failure);
        }
        return new Taken(began, null, failure);
    }

    private String lostWords(BlockFailure failure) {
        boolean none = reserved == Long.MIN_VALUE;
        return "sequence `" + name + "`: lost in " + store.place() + ": " + failure.words() + "; "
                + (none ? "no ids were" : "ids up to " + reserved + " were")
                + " reserved here, others may have got further: no more are handed out to who opened it; create it again"
                + " above all that were given out, such as with create(" + (none ? 1 : reserved + 1)
                + "), and open it anew";
    }

    synchronized boolean isCurrent(Taken taken) {
        return taken.epoch() == epoch && end == null;
    }

    synchronized boolean isUsable() {
        return end == null;
    }

    /** Why no ids come any more from what is not usable. */
    synchronized BraidException end() {
        return new BraidException(String.valueOf(end));
    }

    synchronized void forget() {
        if (end == null || lost) {
            epoch++;
            counter = null;
            end = null;
            lost = false;
            reserved = Long.MIN_VALUE;
        }
    }

    synchronized void close() {
        lost = false;
        end = "sequence `" + name + "`: found its IdSequences closed, expected them open; close them after the last id";
    }
}
