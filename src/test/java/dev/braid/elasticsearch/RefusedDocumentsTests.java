package dev.braid.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.TestEvents;
import dev.braid.faults.elasticsearch.StoredDocuments;
import dev.braid.testkit.EmbeddedElasticsearch;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a real server refuses for good. */
class RefusedDocumentsTests {

    private static final List<Event> EVENTS = TestEvents.events(null, "{\"n\":1}", "{\"n\":\"two\"}", "{\"n\":3}");
    private static final String SECOND = "the first unconfirmed is #1 2024-01-01T00:00:01Z worker-000001 event; ";

    @Test
    void whatTheMappingRefuses() {
        String index = EmbeddedElasticsearch.index("refused-mapping");
        ask("PUT", "/refused-mapping/_mapping", "{\"properties\": {\"n\": {\"type\": \"long\"}}}");

        assertRefused(
                index,
                "document `0-1` was refused with status 400 (document_parsing_exception: [1:6] failed to parse field [n]"
                        + " of type [long] in document with id '0-1'. Preview of field's value: 'two');"
                        + " 3 events were sent, 2 confirmed, " + SECOND
                        + "correct the record, or the mapping of the index");
        assertThat(StoredDocuments.of(EmbeddedElasticsearch.url(), index)).containsOnlyKeys("0-0", "0-2");
    }

    @Test
    void whatTheIndexHoldsAlready() {
        String index = EmbeddedElasticsearch.index("refused-version");
        ask("PUT", "/refused-version/_mapping", "{\"properties\": {\"n\": {\"type\": \"keyword\"}}}");
        ask("PUT", "/refused-version/_doc/0-1?version=5&version_type=external", "{\"held\": true}");

        assertRefused(
                index,
                "document `0-1` was refused with status 409: the index holds its version 5, expected one below 2, which was"
                        + " sent; 3 events were sent, 2 confirmed, " + SECOND
                        + "empty the index before events are sent to it, or send them to another");
    }

    @Test
    void whatIsSentTwice() {
        String index = EmbeddedElasticsearch.index("refused-again");
        try (ElasticsearchEventSink sink = open(index)) {
            sink.send(EVENTS.get(0));
            sink.flush();
            sink.send(EVENTS.get(0));

            assertThatThrownBy(sink::flush)
                    .hasMessage(
                            place(index) + "document `0-0` was refused with status 409: the index holds its version 1,"
                                    + " expected one below 1, which was sent; 2 events were sent, 1 confirmed,"
                                    + " the first unconfirmed is #0 2024-01-01T00:00:00Z worker-000001 event;"
                                    + " empty the index before events are sent to it, or send them to another");
        }
    }

    @Test
    void aTombstoneHasNoDocument() {
        String index = EmbeddedElasticsearch.index("refused-tombstone");
        try (ElasticsearchEventSink sink = open(index)) {
            assertThatThrownBy(() -> sink.send(Event.tombstone("ann")))
                    .isExactlyInstanceOf(BraidException.class)
                    .hasMessage(place(index) + "1 event was sent, 0 confirmed, the first unconfirmed is"
                            + " #0 1970-01-01T00:00:00Z ann tombstone; found a tombstone, expected an event with a record:"
                            + " an index has no document for it; leave it out");
        }
    }

    /** As the server itself does when its disk is nearly full. */
    @Test
    void aFullDisk() {
        String index = EmbeddedElasticsearch.index("refused-disk");
        ask("PUT", "/refused-disk/_settings", "{\"index.blocks.read_only_allow_delete\": true}");
        try (ElasticsearchEventSink sink = EmbeddedElasticsearch.backend()
                .sink(index)
                .limits(any -> SmallLimits.withPatience(Duration.ofSeconds(3), Duration.ofSeconds(30)))
                .open()) {
            sink.send(EVENTS.get(0));

            assertThatThrownBy(sink::flush)
                    .hasMessage(
                            place(index) + "document `0-0`, for 3s, was refused with status 429"
                                    + " (cluster_block_exception: index [refused-disk] blocked by: [TOO_MANY_REQUESTS/12/disk usage"
                                    + " exceeded flood-stage watermark, index has read-only-allow-delete block; for more information, see"
                                    + " https://www.elastic.co/guide/en/elasticsearch/reference/8.19/fix-watermark-errors.html];);"
                                    + " 1 event was sent, 0 confirmed,"
                                    + " the first unconfirmed is #0 2024-01-01T00:00:00Z worker-000001 event; free space on the server's disk");
        }
    }

    @Test
    void aClosedIndex() {
        String index = EmbeddedElasticsearch.index("refused-closed");
        try (ElasticsearchEventSink sink = open(index)) {
            ask("POST", "/refused-closed/_close", "");
            sink.send(EVENTS.get(0));

            assertThatThrownBy(sink::flush)
                    .hasMessage(place(index) + "document `0-0` was refused with status 400"
                            + " (index_closed_exception: closed); 1 event was sent, 0 confirmed,"
                            + " the first unconfirmed is #0 2024-01-01T00:00:00Z worker-000001 event;"
                            + " open the index");
        }
    }

    @Test
    void idsThatCannotBeMade() {
        String index = EmbeddedElasticsearch.index("refused-ids");
        List<Event> events = TestEvents.events(
                null, "{\"n\":1}", "{\"id\":{}}", "{\"id\":\"\"}", "{\"id\":\"" + "\u00e4".repeat(300) + "\"}");
        String text = "expected one for the document's id; name a field that every event has";

        assertUnsent(index, events.get(0), "found no text or number in the field `id`, " + text);
        assertUnsent(index, events.get(1), "found no text or number in the field `id`, " + text);
        assertUnsent(index, events.get(2), "found an empty text in the field `id`, " + text);
        assertUnsent(
                index,
                events.get(3),
                "found an id of 600 bytes, expected at most 512; name a field with shorter values");
    }

    private static void assertUnsent(String index, Event event, String problem) {
        try (ElasticsearchEventSink sink =
                EmbeddedElasticsearch.backend().sink(index).id("id").open()) {
            assertThatThrownBy(() -> sink.send(event))
                    .isExactlyInstanceOf(BraidException.class)
                    .hasMessage(place(index) + "1 event was sent, 0 confirmed, the first unconfirmed is #"
                            + event.index() + " " + event.time() + " worker-000001 event; " + problem);
        }
    }

    private static void assertRefused(String index, String message) {
        try (ElasticsearchEventSink sink = open(index)) {
            EVENTS.forEach(sink::send);

            assertThatThrownBy(sink::flush)
                    .isExactlyInstanceOf(BraidException.class)
                    .hasMessage(place(index) + message);
            assertThatThrownBy(() -> sink.send(EVENTS.get(0))).hasMessage(place(index) + message);
        }
    }

    private static String place(String index) {
        return "index `" + index + "` at " + EmbeddedElasticsearch.url() + ": ";
    }

    private static ElasticsearchEventSink open(String index) {
        return EmbeddedElasticsearch.backend()
                .sink(index)
                .limits(any -> SmallLimits.oneLane(Duration.ofSeconds(30)))
                .open();
    }

    private static void ask(String method, String path, String body) {
        StoredDocuments.ask(EmbeddedElasticsearch.url(), method, path, body);
    }
}
