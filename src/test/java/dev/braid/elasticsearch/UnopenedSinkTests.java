package dev.braid.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BraidException;
import dev.braid.faults.elasticsearch.StoredDocuments;
import dev.braid.testkit.EmbeddedElasticsearch;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What users are told whose sink cannot be opened. */
class UnopenedSinkTests {

    @Test
    void missingIndices() {
        String index = EmbeddedElasticsearch.index("unopened-clicks");

        assertThat(index).isEqualTo("unopened-clicks");
        assertThatThrownBy(() ->
                        EmbeddedElasticsearch.backend().sink("unopened-klicks").open())
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("found no index `unopened-klicks` at " + EmbeddedElasticsearch.url()
                        + ", the nearest is `unopened-clicks`; create it, or correct the name");
        assertThat(StoredDocuments.ask(EmbeddedElasticsearch.url(), "GET", "/_resolve/index/unopened*", ""))
                .doesNotContain("unopened-klicks");
    }

    @Test
    void nothingListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() -> ElasticsearchEventSink.to("http://localhost:" + port, "clicks")
                        .open())
                .hasMessage("Elasticsearch at http://localhost:" + port
                        + ": found nobody who listens there; start the server, or correct the address");
    }

    @Test
    void wrongDescriptions() {
        assertThatThrownBy(() -> ElasticsearchEventSink.to("localhost:9200", "clicks"))
                .hasMessage("address of Elasticsearch: found \"localhost:9200\","
                        + " expected an address such as http://localhost:9200; correct it");
        assertThatThrownBy(() -> ElasticsearchEventSink.to("http://localhost", "Clicks"))
                .hasMessage("index \"Clicks\": found this name, expected no upper case; write `clicks`");
        ElasticsearchEventSink.Builder sink = ElasticsearchEventSink.to("http://localhost", "clicks");
        assertThatThrownBy(sink::id)
                .hasMessage("found no field for the id, expected at least one;"
                        + " name one, or leave id() away for the event's own id");
        assertThatThrownBy(() -> sink.id("a.")).hasMessageStartingWith("found `a.`, expected the path of a field: ");
        assertThatThrownBy(() -> sink.deadline(Duration.ZERO))
                .hasMessage("found the deadline 0s, expected one above 0; make it longer");
        assertThatThrownBy(() -> sink.certificate("none").open())
                .hasMessage("found what is no certificate in the form of PEM (No certificate data found);"
                        + " correct the file");
    }
}
