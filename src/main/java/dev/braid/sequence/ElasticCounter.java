package dev.braid.sequence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.braid.internal.elastic.ElasticAnswer;

/**
 * Counts blocks by the {@code _version} of a document.
 *
 * <p>What could make a count come twice, and how it is seen: a document that is gone is not made by an update; one that
 * has been made anew has another token, which the answer to the update tells; an older one that has been restored has a
 * lower version, or another index. A shard that has a new primary says so in each answer, and its index is looked at then.
 */
final class ElasticCounter implements BlockCounter {

    private final ElasticBlocks store;
    private final String name;
    private final Definition definition;
    private final String index;
    private final Gathering<ElasticAnswer> raises;
    private long seen;
    private long term;

    ElasticCounter(ElasticBlocks store, String name, Definition definition, long seen, long term, String index) {
        this.store = store;
        this.name = name;
        this.definition = definition;
        this.seen = seen;
        this.term = term;
        this.index = index;
        this.raises = new Gathering<>(count -> store.raise(name, count));
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public long take() throws BlockFailure {
        long before = seen();
        ElasticAnswer answer = raises.take();
        if (answer.isMissing()) {
            throw BlockFailure.lost(
                    answer.errorType().equals("document_missing_exception")
                            ? "its document is gone"
                            : "its index is gone");
        }
        JsonNode json = store.require(answer, name).json();
        long version = json.path("_version").asLong();
        if (!json.path("result").asText().equals("updated")
                || !json.path("get").path("_source").path("token").asText().equals(definition.token())) {
            throw BlockFailure.lost("another one has been created in its place, or it has been reset");
        }
        if (version <= before) {
            throw BlockFailure.lost(
                    "it has gone back to an earlier state, from block " + number(before) + " to " + number(version));
        }
        checkIndex(json.path("_primary_term").asLong());
        see(version);
        return version - definition.start() - 1;
    }

    private long number(long version) {
        return version - definition.start();
    }

    private void checkIndex(long now) throws BlockFailure {
        if (now != term()) {
            if (!store.uuid().equals(index)) {
                throw BlockFailure.lost("its index is another one");
            }
            term(now);
        }
    }

    private synchronized long seen() {
        return seen;
    }

    private synchronized void see(long version) {
        seen = Math.max(seen, version);
    }

    private synchronized long term() {
        return term;
    }

    private synchronized void term(long now) {
        term = now;
    }
}
