package shop;

import static dev.braid.assertions.EventAssertions.assertThat;

import dev.braid.Event;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.jupiter.ElasticsearchSink;
import dev.braid.jupiter.GeneratedEvents;
import dev.braid.jupiter.KafkaSink;
import dev.braid.jupiter.WithElasticsearch;
import dev.braid.jupiter.WithKafka;
import dev.braid.kafka.KafkaBackend;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Containers where Docker runs, by the Testcontainers that Spring Boot manages; else the servers of the other tests. */
@WithKafka(topics = "orders")
@WithElasticsearch(indices = "orders")
class AnyServerTests {

    @Test
    void holdWhatWasSent(
            @GeneratedEvents(spec = "orders.yaml", count = 100)
                    @KafkaSink(topic = "orders")
                    @ElasticsearchSink(index = "orders")
                    List<Event> orders,
            KafkaBackend kafka,
            ElasticsearchBackend elasticsearch) {
        assertThat(kafka.topic("orders")).containsExactlyOnce(orders);
        assertThat(elasticsearch.index("orders")).containsExactlyOnce(orders);
    }
}
