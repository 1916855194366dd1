package dev.braid.elasticsearch;

import dev.braid.internal.elastic.ElasticDocument;
import java.nio.charset.StandardCharsets;

/**
 * A document of an index as it stands there, whatever it holds.
 *
 * <p>Its array belongs to whoever read it.
 */
public final class ElasticsearchDocument {

    private final ElasticDocument document;

    ElasticsearchDocument(ElasticDocument document) {
        this.document = document;
    }

    /**
     * Its name in the index.
     *
     * @return the {@code _id}
     */
    public String id() {
        return document.id();
    }

    /**
     * Its version.
     *
     * @return how often it was written, or what its writer gave it as an external version; of documents that Braid has sent,
     *     1 more than the index of the event
     */
    public long version() {
        return document.version();
    }

    /**
     * What was written.
     *
     * @return the bytes of its {@code _source}, a JSON object; none where the index keeps none
     */
    public byte[] source() {
        return document.source();
    }

    /** Id, version and source. */
    @Override
    public String toString() {
        return id() + " " + version() + " " + new String(source(), StandardCharsets.UTF_8);
    }
}
