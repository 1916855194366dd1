package dev.braid.elasticsearch;

import dev.braid.BraidException;
import dev.braid.internal.elastic.ElasticAnswer;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.internal.elastic.ElasticDocument;
import dev.braid.internal.elastic.ElasticPage;
import dev.braid.internal.elastic.ElasticPath;
import dev.braid.internal.elastic.ElasticProblems;
import dev.braid.internal.elastic.ElasticShards;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Reads what stands in an index after one refresh, from a point in time, page by page. */
final class IndexScan {

    /** Above which all documents are. */
    static final long ALL = -1;

    /** Of which nobody knows yet how large they are. */
    private static final int FIRST_PAGE = 200;

    /** The most that an index allows unless it is told otherwise. */
    private static final int LARGEST_PAGE = 10_000;

    /** The client takes answers of up to 100 MB; larger ones than this are not read faster. */
    private static final int PAGE_BYTES = 8_000_000;

    /** How long the server keeps a point in time that nobody closes. */
    private static final String KEEP = "1m";

    private static final int UNAVAILABLE = 503;

    private final ElasticClient client;
    private final String name;

    IndexScan(ElasticClient client, String name) {
        this.client = client;
        this.name = name;
    }

    ElasticShards shards() {
        ElasticAnswer answer = client.ask("GET", ElasticPath.of(name) + ElasticShards.QUESTION, null);
        return answer.isMissing() ? ElasticShards.MISSING : ElasticShards.of(done(answer));
    }

    /**
     * Reads the documents whose last write has a number above one, in the order of those writes.
     *
     * @return how many there are in all; nothing where the index was deleted meanwhile
     */
    OptionalLong read(long above, Consumer<ElasticDocument> documents) {
        ElasticAnswer refreshed = client.ask("POST", ElasticPath.of(name) + "/_refresh", null);
        ElasticAnswer opened = refreshed.isDone() ? open() : refreshed;
        if (opened.isMissing()) {
            return OptionalLong.empty();
        }
        try (Snapshot snapshot = new Snapshot(done(opened).json().path("id").asText())) {
            return snapshot.read(above, documents);
        }
    }

    BraidException interrupted(InterruptedException e) {
        return ElasticProblems.interrupted(client.access(), e);
    }

    private ElasticAnswer open() {
        String path = ElasticPath.of(name) + "/_pit?keep_alive=" + KEEP;
        ElasticAnswer answer = client.ask("POST", path, null);
        if (answer.status() != UNAVAILABLE) {
            return answer;
        }
        // The shards of an index that was created this moment may not have begun.
        client.ask("GET", "/_cluster/health" + ElasticPath.of(name) + "?wait_for_status=yellow&timeout=10s", null);
        return client.ask("POST", path, null);
    }

    private ElasticAnswer done(ElasticAnswer answer) {
        if (!answer.isDone()) {
            throw ElasticProblems.refused(client.access(), "index `" + name + "`", answer);
        }
        return answer;
    }

    /** A point in time, which the server keeps until it is closed. */
    private final class Snapshot implements AutoCloseable {

        private String id;

        Snapshot(String id) {
            this.id = id;
        }

        OptionalLong read(long above, Consumer<ElasticDocument> documents) {
            String behind = above == ALL ? "" : "[" + above + "," + Long.MAX_VALUE + "]";
            OptionalLong total = OptionalLong.empty();
            int size = FIRST_PAGE;
            boolean isLast;
            do {
                ElasticAnswer answer = search(size, behind, total.isEmpty());
                if (answer.isMissing()) {
                    return OptionalLong.empty();
                }
                ElasticPage page = ElasticPage.of(done(answer));
                page.documents().forEach(documents);
                total = total.isEmpty() ? OptionalLong.of(page.total()) : total;
                id = page.snapshot();
                behind = page.last();
                int found = page.documents().size();
                isLast = found < size;
                size = Math.max(1, Math.min(LARGEST_PAGE, PAGE_BYTES / (answer.body().length / Math.max(1, found))));
            } while (!isLast);
            return total;
        }

        private ElasticAnswer search(int size, String behind, boolean counts) {
            String question = "{\"size\":" + size + ",\"pit\":{\"id\":\"" + id + "\",\"keep_alive\":\"" + KEEP + "\"}"
                    + ",\"sort\":[{\"_seq_no\":{\"order\":\"asc\",\"unmapped_type\":\"long\"}}]"
                    + (behind.isEmpty() ? "" : ",\"search_after\":" + behind)
                    + ",\"track_total_hits\":" + counts + ",\"version\":true,\"seq_no_primary_term\":true}";
            return client.ask("POST", "/_search?allow_partial_search_results=false", utf8(question));
        }

        @Override
        public void close() {
            client.ask("DELETE", "/_pit", utf8("{\"id\":\"" + id + "\"}"));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
