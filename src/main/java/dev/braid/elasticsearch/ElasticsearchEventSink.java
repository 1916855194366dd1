package dev.braid.elasticsearch;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventSink;
import dev.braid.internal.bulk.BulkLimits;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.record.FieldPath;
import dev.braid.internal.sink.ClientLibrary;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Sends events to an index of Elasticsearch.
 *
 * <pre>{@code
 * try (ElasticsearchEventSink sink = ElasticsearchEventSink.to("http://localhost:9200", "clicks").open()) {
 *     Generator.of("clicks.json").count(10_000).sendTo(sink);
 * }
 * }</pre>
 *
 * <p>A document's source is the event's record, byte for byte; a line break between its fields, in a record that was made
 * elsewhere, becomes a space. Its {@code _id} is {@code <seed>-<index>}, or {@code <index>} where the event knows no seed,
 * unless {@link Builder#id} takes it from fields. Its version is the event's index and 1, an external version: an older event
 * never takes the place of a newer one with the same id.
 *
 * <p>Events are sent in bulk requests, four at a time, those of one id in order. What the server does not take for now (it is
 * too busy, out of memory, restarted, or the connection breaks) is sent again with longer and longer pauses, which the
 * versions make safe: nothing is lost, and nothing comes twice. When {@link #flush} has returned, every event sent stands in
 * the index; whoever searches for it has to refresh the index first.
 *
 * <p>What the server refuses for good fails the sink, and so does a request of which nothing is taken for two minutes: with
 * the document's id, status and reason, how many events were sent and confirmed, and the first that is not confirmed. A
 * document of which the index holds this or a later version already is refused, too. From then on the sink refuses what it is
 * asked but to close.
 *
 * <p>Holds up to 60 MB of documents that are not confirmed; {@link #send} waits while it is full. Needs {@code
 * org.elasticsearch.client:elasticsearch-rest-client} on the class path. For one thread at a time.
 */
public final class ElasticsearchEventSink implements EventSink {

    private static final ClientLibrary CLIENT = new ClientLibrary(
            "Elasticsearch",
            ElasticLibrary.CLIENT.coordinates(),
            List.of("org/elasticsearch/client/", "org/apache/http/"));

    private final IndexWriter writer;

    private ElasticsearchEventSink(IndexWriter writer) {
        this.writer = writer;
    }

    /**
     * Begins a sink.
     *
     * @param url of the server, such as {@code http://localhost:9200} or {@code https://user:password@search.example:9200}
     * @param index where events go, or an alias; it has to exist when the sink is opened
     * @return what the sink is described with, and opened
     * @throws BraidException if the address or the name is none
     */
    public static Builder to(String url, String index) {
        return new Builder(ElasticAccess.of("address of Elasticsearch", url), index);
    }

    /**
     * Takes an event; waits only while the buffer is full.
     *
     * @throws BraidException if an event before it has failed; if this one cannot be sent, with the counts
     */
    @Override
    public void send(Event event) {
        writer.send(event);
    }

    /**
     * Waits until every event that was sent is confirmed.
     *
     * @throws BraidException if an event has failed, with the counts
     */
    @Override
    public void flush() {
        writer.flush();
    }

    /** Ends the connections of the sink, in a few seconds at most. What has not been flushed may be lost. */
    @Override
    public void close() {
        writer.close();
    }

    @Override
    public String toString() {
        return writer.toString();
    }

    /** What a sink is to be like. For one thread; may open several sinks. */
    public static final class Builder {

        private final String index;
        private ElasticAccess access;
        private DocumentId id = DocumentId.OF_THE_EVENT;
        private BulkLimits limits = BulkLimits.DEFAULT;

        Builder(ElasticAccess access, String index) {
            this.access = access;
            this.index = IndexNames.require(index);
        }

        /**
         * Logs in.
         *
         * @param user a name
         * @param password the user's
         * @return this
         */
        public Builder login(String user, String password) {
            access = access.login(user, password);
            return this;
        }

        /**
         * Logs in by a key of the server's API.
         *
         * @param encoded as the server gives it, in Base64
         * @return this
         */
        public Builder apiKey(String encoded) {
            access = access.apiKey(encoded);
            return this;
        }

        /**
         * Trusts what an authority has signed, and nothing else; by default what this JVM trusts.
         *
         * @param pem the authority's certificate, as text that begins with {@code -----BEGIN CERTIFICATE-----}
         * @return this
         */
        public Builder certificate(String pem) {
            access = access.trusting(pem);
            return this;
        }

        /**
         * Takes a document's {@code _id} from fields of the event: their text, with a hyphen between two. An event with the
         * id of an earlier one takes its place in the index.
         *
         * @param fields paths, such as {@code order_id} or {@code payload.id}; at least one. An event without one of them
         *     fails the sink
         * @return this
         */
        public Builder id(String... fields) {
            if (fields.length == 0) {
                throw new BraidException("found no field for the id, expected at least one;"
                        + " name one, or leave id() away for the event's own id");
            }
            id = DocumentId.ofFields(Arrays.stream(fields).map(FieldPath::parse).toList());
            return this;
        }

        /**
         * How long the server may take nothing of a request that is sent again and again.
         *
         * @param wanted two minutes by default; above 0
         * @return this
         */
        public Builder deadline(Duration wanted) {
            if (wanted.isNegative() || wanted.isZero()) {
                throw new BraidException(
                        "found the deadline " + Durations.words(wanted) + ", expected one above 0; make it longer");
            }
            return limits(known -> known.withDeadline(wanted));
        }

        /** For tests that cannot wait, or want little. */
        Builder limits(UnaryOperator<BulkLimits> wanted) {
            limits = wanted.apply(limits);
            return this;
        }

        /**
         * Opens a sink with connections of its own.
         *
         * @return to be closed
         * @throws BraidException if the server does not answer, or refuses the log-in; if there is no such index; each with
         *     what to do
         */
        public ElasticsearchEventSink open() {
            return CLIENT.need(
                    "an ElasticsearchEventSink",
                    () -> new ElasticsearchEventSink(new IndexWriter(access, index, id, limits)));
        }
    }
}
