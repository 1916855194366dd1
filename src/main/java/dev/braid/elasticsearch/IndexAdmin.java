package dev.braid.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.braid.internal.elastic.ElasticAnswer;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.internal.elastic.ElasticIndices;
import dev.braid.internal.elastic.ElasticPath;
import dev.braid.internal.elastic.ElasticProblems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Creates indices and deletes them; for many threads. */
final class IndexAdmin {

    /** Marks an index that was created for tests, so that nobody has given it a mapping to keep. */
    private static final String MARK = "created-by-braid";

    /** One copy, and visible when a test asks for it, not once a second. */
    private static final String FOR_TESTS = "{\"settings\":{\"index\":{\"number_of_shards\":1,\"number_of_replicas\":0,"
            + "\"refresh_interval\":\"-1\"}},\"mappings\":{\"_meta\":{\"" + MARK + "\":true}}}";

    /** What a server says of an index, and lets nobody set. */
    private static final List<String> OF_THE_SERVER = List.of(
            "uuid",
            "creation_date",
            "version",
            "provided_name",
            "history",
            "resize",
            "routing.allocation.initial_recovery");

    private static final int BAD_REQUEST = 400;

    private final ElasticClient client;

    IndexAdmin(ElasticClient client) {
        this.client = client;
    }

    boolean exists(String name) {
        ElasticAnswer answer = client.ask("HEAD", ElasticPath.of(name), null);
        if (!answer.isDone() && !answer.isMissing()) {
            throw ElasticProblems.refused(client.access(), words(name), answer);
        }
        return answer.isDone();
    }

    /** Creates it as tests want it. */
    void create(String name) {
        create(name, FOR_TESTS);
    }

    private void create(String name, String description) {
        require(name, client.ask("PUT", ElasticPath.of(name), description.getBytes(StandardCharsets.UTF_8)));
    }

    /** Deletes it, if it is there. */
    void delete(String name) {
        ElasticAnswer answer = client.ask("DELETE", ElasticPath.of(name), null);
        if (answer.isMissing()) {
            return;
        }
        if (answer.status() == BAD_REQUEST) {
            // What else has names: its answer says which of its rules was broken, and not what is there.
            ElasticIndices.requireIndex(
                    name, client.ask("GET", ElasticPath.of(name), null).json());
        }
        require(name, answer);
    }

    /** The description of an index: its settings, mappings and aliases; empty where there is none of this name. */
    Optional<JsonNode> find(String name) {
        JsonNode found = behind(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ElasticIndices.requireIndex(name, found);
        return Optional.of(found.path(name));
    }

    /** The descriptions of the indices behind a name, by their own names, which differ from those of an alias or a data stream. */
    JsonNode behind(String name) {
        ElasticAnswer found = client.ask("GET", ElasticPath.of(name), null);
        if (found.isMissing()) {
            return JsonNodeFactory.instance.objectNode();
        }
        require(name, found);
        return found.json();
    }

    /** Whether it was created {@linkplain #create(String) for tests}. */
    static boolean isForTests(JsonNode index) {
        return index.path("mappings").path("_meta").has(MARK);
    }

    /** Deletes it and creates it again as it was described. */
    void empty(String name, JsonNode index) {
        delete(name);
        create(name, description(index));
    }

    private static String description(JsonNode index) {
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        ObjectNode settings = index.path("settings").path("index").deepCopy();
        settings.remove(OF_THE_SERVER);
        described.putObject("settings").set("index", settings);
        described.set("mappings", index.path("mappings"));
        described.set("aliases", index.path("aliases"));
        return described.toString();
    }

    private void require(String name, ElasticAnswer answer) {
        if (!answer.isDone()) {
            throw ElasticProblems.refused(client.access(), words(name), answer);
        }
    }

    private static String words(String name) {
        return "index `" + name + "`";
    }
}
