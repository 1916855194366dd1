package dev.braid.sequence;

import java.util.concurrent.atomic.AtomicLong;

/** The ids of a block, handed out one by one. */
final class Block {

    private final IdBlock ids;
    private final AtomicLong next;

    /** From this id on the next block is asked for. */
    private final long half;

    Block(IdBlock ids) {
        this.ids = ids;
        this.next = new AtomicLong(ids.first());
        this.half = ids.first() + ids.size() / 2;
    }

    /** One whose ids have all been handed out. */
    static Block empty() {
        return new Block(new IdBlock(0, -1));
    }

    /** An id that is handed out to nobody else, unless it {@linkplain #holds is none of this block}. */
    long take() {
        return next.getAndIncrement();
    }

    boolean isBeforeHalf(long id) {
        return id < half;
    }

    boolean holds(long id) {
        return id <= ids.last();
    }

    IdBlock ids() {
        return ids;
    }
}
