package dev.braid.sequence;

import dev.braid.BraidException;
import java.util.function.LongFunction;

/**
 * Unique, ascending ids: 1, 2, 3, ...
 *
 * <pre>{@code
 * IdSequences.setDefault(IdSequences.on("http://localhost:9200"));
 * IdSequence orders = IdSequence.named("orders").create();
 * long id = orders.next();
 * }</pre>
 *
 * <p>Two processes never get the same id; within one process ids ascend. They are reserved on the server in blocks: one
 * request gives many ids, and what a process has reserved when it ends is lost. The next block is asked for when half of
 * the one before is used. Instances of the same name that come from the same {@link IdSequences} share one block.
 *
 * <p>A sequence is created by {@link #create()}, and never by asking it for an id. Should it be deleted or replaced on the
 * server, nobody who had opened it is given ids of another block, and whoever comes later is told to create it.
 *
 * <p>Safe to share between threads.
 */
public final class IdSequence {

    /** How many ids are reserved at once, unless told otherwise: {@value}. */
    public static final int DEFAULT_BLOCK_SIZE = 10;

    private final IdSequences sequences;
    private final String name;
    private final Blocks blocks;
    private final int blockSize;

    IdSequence(IdSequences sequences, String name, Blocks blocks, int blockSize) {
        this.sequences = sequences;
        this.name = name;
        this.blocks = blocks;
        this.blockSize = blockSize;
    }

    /**
     * A sequence of the {@linkplain IdSequences#setDefault default} set; nothing is asked of a server yet.
     *
     * @param name letters of ASCII, digits, {@code .}, {@code _} and {@code -}
     * @return the sequence
     * @throws BraidException if the name is none, or there is no default
     */
    public static IdSequence named(String name) {
        return IdSequences.requireDefault(name).named(name);
    }

    /**
     * A sequence of the {@linkplain IdSequences#setDefault default} set whose ids are made into something else.
     *
     * @param <T> what they are made into
     * @param name as for {@link #named(String)}
     * @param transform what is made of an id
     * @return the sequence
     * @throws BraidException as {@link #named(String)}
     */
    public static <T> TransformedSequence<T> named(String name, LongFunction<? extends T> transform) {
        return named(name).transform(transform);
    }

    /**
     * The name of the sequence.
     *
     * @return as it was asked for
     */
    public String name() {
        return name;
    }

    /**
     * Sets how many ids are reserved at once where the sequence is created; one that has been created keeps its size, and a
     * warning is logged.
     *
     * @param ids above 0; {@value #DEFAULT_BLOCK_SIZE} by default
     * @return an instance of the same sequence
     * @throws BraidException if the number is not above 0
     */
    public IdSequence blockSize(int ids) {
        if (ids < 1) {
            throw new BraidException("sequence `" + name + "`: found blocks of " + ids + " ids, expected 1 at least");
        }
        sequences.ask(name, ids);
        return new IdSequence(sequences, name, blocks, ids);
    }

    /**
     * Has the sequence there: one that is not is created, and begins with 1; one that is stays as it is.
     *
     * @return this
     * @throws BraidException if it cannot be created, with what to do
     */
    public IdSequence create() {
        return create(1);
    }

    /**
     * Has the sequence there, as {@link #create()} does.
     *
     * @param first the id that it begins with where it is created
     * @return this
     * @throws BraidException if it cannot be created, with what to do
     */
    public IdSequence create(long first) {
        sequences.create(name, first, blockSize);
        return this;
    }

    /**
     * The next id. It is at hand, as a rule; else the server is waited for, as long as the
     * {@linkplain IdSequences#patience patience} lasts.
     *
     * @return nobody else is given it
     * @throws BraidException if there is no such sequence, it was lost, or the server does not answer: with what to do. A
     *     server that did not answer can be asked again; no id comes twice
     */
    public long next() {
        return blocks.next();
    }

    /**
     * A whole block of ids, which follow each other. Ids that {@link #next()} had reserved below it are passed over, so that
     * ids ascend.
     *
     * @return as many as the sequence was created with
     * @throws BraidException as {@link #next()}
     */
    public IdBlock nextBlock() {
        return blocks.nextBlock();
    }

    /**
     * Makes something else of the ids.
     *
     * @param <T> what they are made into
     * @param transform what is made of an id
     * @return gives what is made of the ids of this sequence
     */
    public <T> TransformedSequence<T> transform(LongFunction<? extends T> transform) {
        return new TransformedSequence<>(this, transform);
    }

    /**
     * Begins again with the first id, for tests: the ids that were given out come again. Instances in this process go on
     * with the first id; other processes that have the sequence open find it lost. Not safe while anybody uses it.
     *
     * @throws BraidException if it cannot be done, with what to do
     */
    public void unsafeReset() {
        sequences.unsafeReset(name);
    }

    @Override
    public String toString() {
        return "sequence `" + name + "`";
    }
}
