package dev.braid.faults.sequence;

import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.internal.elastic.ElasticPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What sequences are elsewhere: the version of a document, which is made by the first request for it; a request that was not
 * answered is taken for one that was not heard.
 */
final class NaiveIds implements LongSupplier {

    private static final long BLOCK = 10;
    private static final byte[] DOCUMENT = "{}".getBytes(StandardCharsets.UTF_8);

    private final ElasticClient client;
    private final String path;
    private long next;
    private long end;
    private long version;

    NaiveIds(String url, String name) {
        client = ElasticClient.of(ElasticAccess.of("the server", url), Duration.ofSeconds(5));
        path = ElasticPath.of("naive", "_doc", name);
    }

    @Override
    public synchronized long getAsLong() {
        if (next >= end) {
            long answered = put();
            version = answered > 0 ? answered : version + 1;
            next = (version - 1) * BLOCK + 1;
            end = next + BLOCK;
        }
        return next++;
    }

    /** 0 where there was no answer, or one that says no. */
    private long put() {
        try {
            return client.tryAsk("PUT", path, DOCUMENT).json().path("_version").asLong();
        } catch (IOException e) {
            return 0;
        }
    }
}
