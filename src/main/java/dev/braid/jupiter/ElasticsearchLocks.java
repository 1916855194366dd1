package dev.braid.jupiter;

/** Keeps tests that name the same index apart. */
final class ElasticsearchLocks extends ServerLocks {

    ElasticsearchLocks() {
        super(ElasticsearchKind.ELASTICSEARCH);
    }
}
