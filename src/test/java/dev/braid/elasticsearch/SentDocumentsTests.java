package dev.braid.elasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.Generator;
import dev.braid.TestEvents;
import dev.braid.faults.elasticsearch.DocumentChecker;
import dev.braid.faults.elasticsearch.StoredDocument;
import dev.braid.faults.elasticsearch.StoredDocuments;
import dev.braid.testkit.EmbeddedElasticsearch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in an index when events have been sent to it. */
class SentDocumentsTests {

    private static final Path CLICKS = Path.of("docs", "examples", "clicks.json");

    @Test
    void eachEventIsADocumentWithItsBytes() {
        Generator run = Generator.of(CLICKS).seed(-7).count(20_000);
        String index = EmbeddedElasticsearch.index("sent-clicks");

        try (ElasticsearchEventSink sink = open(index)) {
            assertThat(run.sendTo(sink)).isEqualTo(20_000);
            assertThat(sink).hasToString("index `sent-clicks` at " + EmbeddedElasticsearch.url());
        }

        Map<String, StoredDocument> stored = StoredDocuments.of(EmbeddedElasticsearch.url(), index);
        assertThat(new DocumentChecker(run, event -> "-7-" + event.index()).check(stored))
                .isEmpty();
    }

    @Test
    void theLastEventOfAnIdStands() {
        String index = EmbeddedElasticsearch.index("sent-ids");
        List<Event> events = TestEvents.events(
                null,
                "{\"a\":{\"b\":\"x\"},\"n\":1}",
                "{\"a\":{\"b\":\"y\"},\"n\":1}",
                "{\"a\":{\"b\":\"x\"},\"n\":1,\"last\":true}");

        try (ElasticsearchEventSink sink =
                EmbeddedElasticsearch.backend().sink(index).id("a.b", "n").open()) {
            events.forEach(sink::send);
            sink.flush();
        }

        assertThat(StoredDocuments.of(EmbeddedElasticsearch.url(), index))
                .isEqualTo(Map.of(
                        "x-1", new StoredDocument(3, events.get(2).toJson()),
                        "y-1", new StoredDocument(2, events.get(1).toJson())));
    }

    @Test
    void eventsThatWereMadeElsewhere() {
        String index = EmbeddedElasticsearch.index("sent-foreign");
        String record = "{\n  \"text\": \"a\\nb \u00e4\ud83d\ude00\",\n  \"number\": 1.50\n}";

        try (ElasticsearchEventSink sink = open(index)) {
            sink.send(Event.of(17, Instant.EPOCH, "type", "key", record.getBytes(UTF_8)));
            sink.send(Event.of(3, 18, Instant.EPOCH, "type", "key", "{}".getBytes(UTF_8)));
            sink.flush();
        }

        assertThat(StoredDocuments.of(EmbeddedElasticsearch.url(), index))
                .isEqualTo(Map.of(
                        "17",
                        new StoredDocument(18, "{\"text\":\"a\\nb \u00e4\ud83d\ude00\",\"number\":1.50}"),
                        "3-18",
                        new StoredDocument(19, "{}")));
    }

    @Test
    void documentsThatAreLongerThanABody() {
        String index = EmbeddedElasticsearch.index("sent-long");
        List<Event> events =
                TestEvents.events(null, text(1), text(6_000_000), text(1), text(16_000_000), text(6_000_000), text(1));

        try (ElasticsearchEventSink sink = open(index)) {
            events.forEach(sink::send);
            sink.flush();
        }

        assertThat(StoredDocuments.of(EmbeddedElasticsearch.url(), index))
                .hasSize(6)
                .containsEntry("0-4", new StoredDocument(5, text(6_000_000)));
    }

    private static String text(int length) {
        return "{\"text\":\"" + "x".repeat(length) + "\"}";
    }

    private static ElasticsearchEventSink open(String index) {
        return EmbeddedElasticsearch.backend().sink(index).open();
    }
}
