package dev.braid.sequence;

/** A sequence that has been opened: counts the blocks that anybody takes; safe for use by many threads. */
interface BlockCounter {

    Definition definition();

    /**
     * The number of a block that nobody else is given, from 0.
     *
     * @throws BlockFailure if it is not certain that nobody else is: a block that was counted all the same is a gap
     */
    long take() throws BlockFailure;
}
