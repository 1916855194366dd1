package dev.braid.benchmark;

import dev.braid.BackendMode;
import dev.braid.elasticsearch.ElasticsearchBackend;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/**
 * Events made by a specification and sent to an index, and the same documents with the same ids and versions that a bare loop
 * sends to another, in bodies that were made before.
 *
 * <p>Fair, because both send to an index of the same mapping, on the same server, which is a process of its own, and are timed
 * from the first document to the last confirmation, each in a JVM of its own that has sent to another index before, in turns.
 */
final class BulkBenchmark {

    /** Of a record. */
    static final int BYTES = 300;

    /** Takes what a sender sends before it is timed, so that its code is compiled. */
    static final String WARM_UP = "warm-up";

    static final long WARM_UP_COUNT = 300_000;

    private static final String COUNT = "1000000";
    private static final int TURNS = 3;
    private static final String INDEX = "{\"settings\": {\"number_of_shards\": 1, \"number_of_replicas\": 0,"
            + " \"refresh_interval\": -1}, \"mappings\": {\"dynamic\": \"strict\", \"properties\": {"
            + "\"time\": {\"type\": \"date\"}, \"order_id\": {\"type\": \"keyword\"},"
            + " \"customer\": {\"type\": \"integer\"}, \"total\": {\"type\": \"double\"},"
            + " \"page\": {\"type\": \"keyword\"}}}}";

    private BulkBenchmark() {}

    /** Events a second of both. */
    static void measure(KafkaBenchmark.Results results) throws Exception {
        try (ElasticsearchBackend server =
                ElasticsearchBackend.builder().mode(BackendMode.EMBEDDED).start()) {
            // What the server compiles and loads while it is used first, it does for neither of the two.
            send(server, BulkReference.class);
            List<Double> events = new ArrayList<>();
            List<Double> bodies = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                events.add(send(server, BulkEvents.class));
                bodies.add(send(server, BulkReference.class));
            }
            results.add("Bulk.braid", Medians.of(events));
            results.add("Bulk.reference", Medians.of(bodies));
        }
    }

    private static double send(ElasticsearchBackend server, Class<?> sender) throws Exception {
        ask("PUT", server.url() + "/" + WARM_UP, INDEX);
        ask("PUT", server.url() + "/events", INDEX);
        double rate = Fork.run(sender, server.url(), "events", COUNT);
        ask("DELETE", server.url() + "/events", "");
        ask("DELETE", server.url() + "/" + WARM_UP, "");
        return rate;
    }

    private static void ask(String method, String url, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("content-type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }
}
