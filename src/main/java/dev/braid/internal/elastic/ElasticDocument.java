package dev.braid.internal.elastic;

/** A document as a search gives it. */
public final class ElasticDocument {

    private final String id;
    private final long version;
    private final long sequence;
    private final byte[] source;

    ElasticDocument(String id, long version, long sequence, byte[] source) {
        this.id = id;
        this.version = version;
        this.sequence = sequence;
        this.source = source;
    }

    public String id() {
        return id;
    }

    /** As the server or the writer counts it. */
    public long version() {
        return version;
    }

    /** The number of its last write, which grows within a shard. */
    public long sequence() {
        return sequence;
    }

    /** The bytes that were written, not to be changed; none where the index keeps none. */
    public byte[] source() {
        return source;
    }
}
