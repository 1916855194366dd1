package dev.braid.benchmark;

import dev.braid.BackendMode;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.elastic.ElasticAnswer;
import dev.braid.internal.elastic.ElasticClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Prints how many milliseconds a test costs on a server that runs: its view, its index emptied, one document written. */
final class NextIndexTest {

    private static final int TESTS = 60;
    private static final int FIRST = 20;

    private NextIndexTest() {}

    public static void main(String[] args) {
        List<Double> millis = new ArrayList<>();
        try (ElasticsearchBackend server = ElasticsearchBackend.builder()
                        .mode(BackendMode.EMBEDDED)
                        .start();
                ElasticClient client =
                        ElasticClient.of(ElasticAccess.of("the benchmark", server.url()), Duration.ofSeconds(30))) {
            for (int test = 0; test < TESTS; test++) {
                long start = System.nanoTime();
                try (ElasticsearchBackend view = server.view(false, false)) {
                    view.prepare(Set.of("clicks"));
                    ElasticAnswer answer =
                            client.ask("PUT", "/clicks/_doc/1", "{\"n\":1}".getBytes(StandardCharsets.UTF_8));
                    if (answer.status() != 201) {
                        throw new IllegalStateException(answer.reason());
                    }
                }
                if (test >= FIRST) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        System.out.println(Medians.of(millis));
    }
}
