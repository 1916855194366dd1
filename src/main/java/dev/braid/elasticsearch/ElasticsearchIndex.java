package dev.braid.elasticsearch;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventLog;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.internal.elastic.ElasticDocument;
import dev.braid.internal.elastic.ElasticIndices;
import dev.braid.internal.record.IdentityFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * An index of Elasticsearch that is read back.
 *
 * <pre>{@code
 * List<Event> indexed = index.events();           // what stands there now, complete
 * assertThat(index).containsExactlyOnce(sent);
 * index.documents().get(0).id();                  // what the documents carry besides
 * }</pre>
 *
 * <p>What is read is all that has been written when the index is asked: it is refreshed once, and read from a point in time,
 * however many documents there are. They come in the order of their last writes. Reading never creates an index.
 *
 * <p>An index is a log that does not only grow: a document may be overwritten, which moves it to the end, or deleted. So an
 * assertion that waits takes no failure for certain before its time is over.
 *
 * <p>An event is a document, its record what was written, without white space between its parts:
 * <ul>
 *   <li>the type is that of the field {@link #typeField}, by default {@code event_type}, else the name of the index;
 *   <li>the key is that of the field {@link #keyField}, else the document's id;
 *   <li>the time is that of the field {@link #timeField}, by default {@code time} or {@code @timestamp}, as ISO text or
 *       milliseconds, else 1970-01-01T00:00:00Z;
 *   <li>seed and index are those that the event was sent with, where Braid gave the document its id and version; else there
 *       is no seed, and the index is the sequence number of the document's last write, which grows.
 * </ul>
 *
 * <p>Safe to share between threads.
 */
public final class ElasticsearchIndex implements EventLog {

    private final ElasticClient client;
    private final DocumentDecoder decoder;

    private ElasticsearchIndex(ElasticClient client, DocumentDecoder decoder) {
        this.client = client;
        this.decoder = decoder;
    }

    /** All that stands in an index, which need not exist yet. */
    static ElasticsearchIndex of(ElasticClient client, String name) {
        return new ElasticsearchIndex(client, new DocumentDecoder(name, IdentityFields.DEFAULT));
    }

    /**
     * The name.
     *
     * @return as Elasticsearch knows it
     */
    public String name() {
        return decoder.index();
    }

    @Override
    public String description() {
        return "index `" + name() + "`";
    }

    /**
     * Whether what stands there stays.
     *
     * @return false: documents may be overwritten and deleted
     */
    @Override
    public boolean onlyGrows() {
        return false;
    }

    /**
     * Reads the type of events from a field.
     *
     * @param path of the field, such as {@code payload.kind}; by default {@code event_type}
     * @return the same index, read so
     */
    public ElasticsearchIndex typeField(String path) {
        return with(decoder.fields().typeField(path));
    }

    /**
     * Reads the key of events from a field.
     *
     * @param path of the field, such as {@code user_id}
     * @return the same index, read so
     */
    public ElasticsearchIndex keyField(String path) {
        return with(decoder.fields().keyField(path));
    }

    /**
     * Reads the time of events from a field, which then each document has to have.
     *
     * @param path of the field, such as {@code created_at}; by default {@code time}, else {@code @timestamp}
     * @return the same index, read so
     */
    public ElasticsearchIndex timeField(String path) {
        return with(decoder.fields().timeField(path));
    }

    /**
     * Begins to follow the index, which need not exist yet: until it does, it has no events.
     *
     * @return to be closed
     */
    @Override
    public Reader open() {
        return new IndexReader(scan(), decoder);
    }

    /**
     * Everything that stands in the index at this moment.
     *
     * @return an unmodifiable list, in the order of the last writes
     * @throws BraidException if there is no such index, with the nearest name; if the server does not answer, or refuses; if
     *     a document keeps no source, or has no time in a field that was named, with its id
     */
    @Override
    public List<Event> events() {
        List<Event> events = new ArrayList<>();
        read(document -> events.add(decoder.decode(document)));
        return Collections.unmodifiableList(events);
    }

    /**
     * Everything that stands in the index at this moment, as it stands there.
     *
     * @return an unmodifiable list, in the order of {@link #events}
     * @throws BraidException if there is no such index, with the nearest name; if the server does not answer, or refuses
     */
    public List<ElasticsearchDocument> documents() {
        List<ElasticsearchDocument> documents = new ArrayList<>();
        read(document -> documents.add(new ElasticsearchDocument(document)));
        return Collections.unmodifiableList(documents);
    }

    @Override
    public String toString() {
        return description();
    }

    private ElasticsearchIndex with(IdentityFields fields) {
        return new ElasticsearchIndex(client, new DocumentDecoder(name(), fields));
    }

    private void read(Consumer<ElasticDocument> documents) {
        if (scan().read(IndexScan.ALL, documents).isEmpty()) {
            throw ElasticIndices.missing(client, name());
        }
    }

    private IndexScan scan() {
        return new IndexScan(client, name());
    }
}
