package dev.braid.sequence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.elastic.ElasticAnswer;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.internal.elastic.ElasticPath;
import dev.braid.internal.elastic.ElasticProblems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sequences in Elasticsearch: a document each, whose {@code _version} counts the blocks.
 *
 * <p>It is addressed by an alias alone, and with {@code require_alias}: no request makes an index by mistake.
 */
final class ElasticBlocks implements BlockStore {

    static final String ALIAS = "braid-sequences";
    private static final String INDEX = "braid-sequences-1";

    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final int MOST_LISTED = 10_000;

    private static final byte[] NEW_INDEX = """
            {"settings": {"number_of_shards": 1, "auto_expand_replicas": "0-1", "translog.durability": "request"},
             "mappings": {"dynamic": "strict", "properties": {
               "first": {"type": "long", "index": false, "doc_values": false},
               "block_size": {"type": "integer", "index": false, "doc_values": false},
               "token": {"type": "keyword", "index": false, "doc_values": false},
               "start": {"type": "long", "index": false, "doc_values": false}}},
             "aliases": {"braid-sequences": {}}}
            """.getBytes(StandardCharsets.UTF_8);

    private final ElasticClient client;

    ElasticBlocks(ElasticAccess access) {
        client = ElasticClient.of(access, SILENCE);
    }

    @Override
    public String place() {
        return "Elasticsearch at " + client.access();
    }

    @Override
    public Object identity() {
        return place();
    }

    @Override
    public BlockCounter open(String name) throws BlockFailure {
        ElasticAnswer settings = ask("GET", settingsPath(), null);
        Found found = settings.isMissing() ? null : find(name);
        if (found == null) {
            throw BlockFailure.unknown(place(), name);
        }
        String durability = setting(require(settings, name), "index.translog.durability");
        if (durability.equals("async")) {
            throw BlockFailure.refused(
                    place() + ": found `index.translog.durability` set to async for `" + ALIAS
                            + "`, expected request: else counts that were confirmed may be lost; set it to request",
                    null);
        }
        return new ElasticCounter(this, name, found.definition(), found.version(), found.term(), uuid(settings));
    }

    /** A document, and where it stands. */
    private record Found(Definition definition, long version, long sequenceNumber, long term) {}

    private @Nullable Found find(String name) throws BlockFailure {
        ElasticAnswer answer = ask("GET", ElasticPath.of(ALIAS, "_doc", name), null);
        if (answer.isMissing()) {
            return null;
        }
        JsonNode json = require(answer, name).json();
        Definition definition = Definition.of(json.path("_source"));
        return definition == null
                ? null
                : new Found(
                        definition,
                        json.path("_version").asLong(),
                        json.path("_seq_no").asLong(),
                        json.path("_primary_term").asLong());
    }

    @Override
    public void create(String name, long first, int blockSize) throws BlockFailure {
        ElasticAnswer index = ask("GET", settingsPath(), null);
        if (index.isMissing()) {
            ElasticAnswer made = ask("PUT", "/" + INDEX, NEW_INDEX);
            if (!made.errorType().equals("resource_already_exists_exception")) {
                require(made, name);
            }
        } else if (find(name) != null) {
            return;
        }
        ElasticAnswer made = ask(
                "PUT",
                ElasticPath.of(ALIAS, "_create", name) + "?require_alias=true",
                Definition.begin(first, blockSize, 1).toJson());
        if (made.status() == 409) {
            return;
        }
        // The server goes on counting the versions of a document that was deleted a moment ago.
        if (require(made, name).json().path("_version").asLong() != 1) {
            reset(name);
        }
    }

    @Override
    public void reset(String name) throws BlockFailure {
        while (true) {
            Found found = find(name);
            if (found == null) {
                throw BlockFailure.unknown(place(), name);
            }
            ElasticAnswer written = ask(
                    "PUT",
                    ElasticPath.of(ALIAS, "_doc", name) + "?require_alias=true&if_seq_no=" + found.sequenceNumber()
                            + "&if_primary_term=" + found.term(),
                    found.definition().again(found.version() + 1).toJson());
            if (written.status() != 409) {
                require(written, name);
                return;
            }
        }
    }

    @Override
    public List<SequenceState> states() throws BlockFailure {
        ElasticAnswer refreshed = ask("POST", "/" + ALIAS + "/_refresh", null);
        if (refreshed.isMissing()) {
            return List.of();
        }
        require(refreshed, ALIAS);
        ElasticAnswer all = require(ask("GET", "/" + ALIAS + "/_search?version=true&size=" + MOST_LISTED, null), ALIAS);
        List<SequenceState> states = new ArrayList<>();
        for (JsonNode hit : all.json().path("hits").path("hits")) {
            Definition definition = Definition.of(hit.path("_source"));
            if (definition != null) {
                states.add(definition.state(
                        hit.path("_id").asText(), hit.path("_version").asLong() - definition.start()));
            }
        }
        states.sort(Comparator.comparing(SequenceState::name));
        return states;
    }

    /** Raises the version of a document that is there, so many times; each answer tells the token that it had. */
    List<ElasticAnswer> raise(String name, int times) throws BlockFailure {
        // A name is of letters that JSON leaves as they are.
        String once = "{\"update\":{\"_id\":\"" + name + "\",\"retry_on_conflict\":1000}}\n"
                + "{\"doc\":{},\"detect_noop\":false,\"_source\":[\"token\"]}\n";
        byte[] body = once.repeat(times).getBytes(StandardCharsets.UTF_8);
        return require(ask("POST", "/" + ALIAS + "/_bulk?require_alias=true", body), name)
                .items();
    }

    /** Which index it is; empty for none. */
    String uuid() throws BlockFailure {
        ElasticAnswer settings = ask("GET", settingsPath(), null);
        return settings.isMissing() ? "" : uuid(require(settings, ALIAS));
    }

    private static String uuid(ElasticAnswer settings) {
        return setting(settings, "index.uuid");
    }

    private static String setting(ElasticAnswer settings, String name) {
        JsonNode index = settings.json().path(INDEX);
        String set = index.path("settings").path(name).asText("");
        return set.isEmpty() ? index.path("defaults").path(name).asText("") : set;
    }

    private static String settingsPath() {
        return "/" + ALIAS + "/_settings?flat_settings=true";
    }

    private ElasticAnswer ask(String method, String path, byte @Nullable [] json) throws BlockFailure {
        try {
            return client.tryAsk(method, path, json);
        } catch (IOException e) {
            throw BlockFailure.away(
                    Objects.requireNonNull(
                            ElasticProblems.unanswered(client.access(), e).getMessage()),
                    e);
        }
    }

    /** An answer that says yes. */
    ElasticAnswer require(ElasticAnswer answer, String name) throws BlockFailure {
        if (answer.isDone()) {
            return answer;
        }
        String words = Objects.requireNonNull(ElasticProblems.refused(client.access(), "`" + name + "`", answer)
                .getMessage());
        boolean later = answer.status() == 409 || answer.status() == 429 || answer.status() >= 500;
        throw later ? BlockFailure.away(words, null) : BlockFailure.refused(words, null);
    }

    @Override
    public void close() {
        client.close();
    }
}
