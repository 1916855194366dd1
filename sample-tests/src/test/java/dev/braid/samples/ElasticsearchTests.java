package dev.braid.samples;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.elasticsearch.ElasticsearchEventSink;
import dev.braid.elasticsearch.ElasticsearchIndex;
import dev.braid.jupiter.ElasticsearchSink;
import dev.braid.jupiter.GeneratedEvents;
import dev.braid.jupiter.WithElasticsearch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/elasticsearch.md shows. */
@WithElasticsearch(indices = "clicks")
class ElasticsearchTests {

    @Test
    void everyClickIsThere(
            @GeneratedEvents(spec = "clicks.json", count = 1_000) @ElasticsearchSink(index = "clicks") List<Event> sent,
            ElasticsearchBackend elasticsearch) {
        assertThat(elasticsearch.index("clicks")).containsExactlyOnce(sent);
    }

    @Test
    void withoutAnAnnotationOnTheEvents(
            @GeneratedEvents(spec = "clicks.json", count = 100) List<Event> events,
            ElasticsearchBackend elasticsearch) {
        try (ElasticsearchEventSink sink = elasticsearch.sink("clicks").open()) {
            events.forEach(sink::send);
            sink.flush();
        }
        assertThat(elasticsearch.index("clicks")).containsExactlyOnce(events);
    }

    @Test
    void theLastClickOfEachUser(
            @GeneratedEvents(spec = "clicks.json", count = 1_000) @ElasticsearchSink(index = "clicks", id = "user_id")
                    List<Event> sent,
            ElasticsearchBackend elasticsearch) {
        ElasticsearchIndex clicks = elasticsearch.index("clicks").keyField("user_id");

        assertThat(clicks).hasNoDuplicates("user_id").hasSizeLessThan(sent.size());
        assertThat(clicks.documents()).allMatch(document -> document.version() <= sent.size());
    }
}
