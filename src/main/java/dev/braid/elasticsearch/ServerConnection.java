package dev.braid.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.internal.elastic.ElasticIndices;
import dev.braid.internal.server.Lease;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** A server and the client that its users share; for many threads. */
final class ServerConnection implements AutoCloseable {

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final Lease<ElasticServer> lease;
    private final ElasticClient client;
    private final IndexAdmin indices;
    private final Set<String> created = new ConcurrentSkipListSet<>();

    ServerConnection(Lease<ElasticServer> lease) {
        this.lease = lease;
        this.client = ElasticClient.of(lease.server().access(), SILENCE);
        this.indices = new IndexAdmin(client);
    }

    ElasticServer server() {
        return lease.server();
    }

    ElasticClient client() {
        return client;
    }

    /** An index for a test: there, and empty; or as it stands. */
    UsedIndex prepare(String name, boolean keep) {
        if (keep) {
            create(name);
        } else {
            empty(name);
        }
        return new UsedIndex(name, true);
    }

    private void empty(String name) {
        Optional<JsonNode> found = indices.find(name);
        if (found.isEmpty()) {
            make(name);
        } else if (IndexAdmin.isForTests(found.get())) {
            indices.delete(name);
            make(name);
        } else {
            indices.empty(name, found.get());
        }
    }

    /**
     * Leaves nothing behind for the next test. An index that was created for tests goes; on a server of ours, another one is
     * emptied, and keeps the mapping that the application gave it. The same is done with the indices behind an alias. A
     * data stream stays as it is: the embedded server cannot delete any.
     */
    void leave(String name) {
        boolean isOurs = lease.server().isOurs();
        if (!isOurs && !created.contains(name)) {
            return;
        }
        JsonNode found = indices.behind(name);
        if (!ElasticIndices.isDataStream(found)) {
            found.properties().forEach(index -> leave(index.getKey(), index.getValue(), isOurs));
        }
        created.remove(name);
    }

    private void leave(String name, JsonNode index, boolean isOurs) {
        if (IndexAdmin.isForTests(index)) {
            indices.delete(name);
        } else if (isOurs) {
            indices.empty(name, index);
        }
    }

    /** Creates an index unless it is there, and leaves in it what stands there. */
    void create(String name) {
        if (!indices.exists(name)) {
            make(name);
        }
    }

    private void make(String name) {
        indices.create(name);
        created.add(name);
    }

    void delete(String name) {
        indices.delete(name);
        created.remove(name);
    }

    /** A server of ours takes its indices with it; another one is left as it was found. */
    @Override
    public void close() {
        try (lease;
                client) {
            if (!lease.server().isOurs()) {
                created.forEach(indices::delete);
            }
        }
    }
}
