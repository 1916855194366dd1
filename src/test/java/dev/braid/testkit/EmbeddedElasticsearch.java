package dev.braid.testkit;

import dev.braid.BackendMode;
import dev.braid.elasticsearch.ElasticsearchBackend;
import java.util.Set;

/** One server beside this JVM for all tests that ask for it without JUnit's help. */
public final class EmbeddedElasticsearch {

    private static final ElasticsearchBackend BACKEND =
            ElasticsearchBackend.builder().mode(BackendMode.EMBEDDED).start();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(BACKEND::close));
    }

    private EmbeddedElasticsearch() {}

    /** Not to be closed. */
    public static ElasticsearchBackend backend() {
        return BACKEND;
    }

    public static String url() {
        return BACKEND.url();
    }

    /** An index that is there, and empty. */
    public static String index(String name) {
        BACKEND.view(false, false).prepare(Set.of(name));
        return name;
    }
}
