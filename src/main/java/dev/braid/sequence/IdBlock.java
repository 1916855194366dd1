package dev.braid.sequence;

import java.util.stream.LongStream;

/**
 * Ids that follow each other and belong to who took them.
 *
 * @param first the lowest one
 * @param last the highest one, which is part of the block
 */
public record IdBlock(long first, long last) {

    /**
     * How many ids these are.
     *
     * @return above 0
     */
    public long size() {
        return last - first + 1;
    }

    /**
     * The ids.
     *
     * @return from the lowest to the highest
     */
    public LongStream ids() {
        return LongStream.rangeClosed(first, last);
    }
}
