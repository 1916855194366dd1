package shop;

import static dev.braid.assertions.EventAssertions.assertThat;

import dev.braid.BackendMode;
import dev.braid.Event;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.jupiter.ElasticsearchSink;
import dev.braid.jupiter.GeneratedEvents;
import dev.braid.jupiter.WithElasticsearch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A server beside the tests, and the client that Spring Boot manages. */
@WithElasticsearch(indices = "orders", mode = BackendMode.EMBEDDED)
class SearchTests {

    @Test
    void everyOrderIsThere(
            @GeneratedEvents(spec = "orders.yaml", count = 100) @ElasticsearchSink(index = "orders") List<Event> orders,
            ElasticsearchBackend elasticsearch) {
        assertThat(elasticsearch.index("orders")).containsExactlyOnce(orders);
    }
}
