package dev.braid.sequence;

import java.util.List;

/** Where sequences are kept; safe for use by many threads. */
interface BlockStore extends AutoCloseable {

    /** As in {@code Elasticsearch at http://localhost:9200}. */
    String place();

    /** Equal where two stores keep the same sequences. */
    Object identity();

    /** Finds a sequence that has been created. */
    BlockCounter open(String name) throws BlockFailure;

    /** Has a sequence there; one that is there stays as it is. */
    void create(String name, long first, int blockSize) throws BlockFailure;

    /** Has a sequence begin again; whoever has opened it finds it lost. */
    void reset(String name) throws BlockFailure;

    /** All that there are, in the order of their names. */
    List<SequenceState> states() throws BlockFailure;

    @Override
    void close();
}
