package dev.braid.elasticsearch;

import static org.awaitility.Awaitility.await;

import dev.braid.TestEvents;
import dev.braid.faults.elasticsearch.StandIn;
import dev.braid.faults.elasticsearch.Trouble;
import dev.braid.faults.elasticsearch.Troubles;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated // other tests have threads of the same names
class StalledSinkTests {

    @Test
    void aSinkThatIsClosedWhileTheServerStallsEnds() throws IOException {
        try (StandIn server = new StandIn(Troubles.always(Trouble.STALL))) {
            Set<Thread> before = threads();
            try (ElasticsearchEventSink sink =
                    ElasticsearchEventSink.to(server.url(), "clicks").open()) {
                sink.send(TestEvents.events(null, "{\"n\":1}").get(0));
            }
            await().until(() -> before.containsAll(threads()));
        }
    }

    /** Those of writers and of Elasticsearch's client. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("braid-bulk|I/O dispatcher.*|pool-.*"))
                .collect(Collectors.toSet());
    }
}
