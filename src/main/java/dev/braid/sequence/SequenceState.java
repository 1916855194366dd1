package dev.braid.sequence;

/**
 * How far a sequence has got.
 *
 * @param name of the sequence
 * @param next the first id that nobody has reserved
 * @param first the id that it began with
 * @param blockSize how many ids are reserved at once
 */
public record SequenceState(String name, long next, long first, int blockSize) {}
