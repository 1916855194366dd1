package dev.braid.samples;

import static dev.braid.assertions.EventAssertions.assertThat;
import static java.time.Duration.ofSeconds;

import dev.braid.Event;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.jupiter.GeneratedEvents;
import dev.braid.jupiter.KafkaSink;
import dev.braid.jupiter.WithElasticsearch;
import dev.braid.jupiter.WithKafka;
import dev.braid.kafka.KafkaBackend;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kafka on one side, Elasticsearch on the other, and a pipeline between them. */
@WithKafka(topics = "clicks")
@WithElasticsearch
class ClickPipelineTest {

    @Test
    void everyClickIsIndexedOnce(
            @GeneratedEvents(spec = "clicks.json", count = 10_000) @KafkaSink(topic = "clicks", key = "user_id")
                    List<Event> sent,
            KafkaBackend kafka,
            ElasticsearchBackend elasticsearch) {
        try (ClickPipeline pipeline = new ClickPipeline(kafka.bootstrapServers(), elasticsearch.url())) {
            pipeline.start();
            assertThat(elasticsearch.index("clicks")).eventually(ofSeconds(30)).containsExactlyOnce(sent);
        }
        assertThat(elasticsearch.index("clicks")).containsExactlyOnce(kafka.topic("clicks"));
    }
}
