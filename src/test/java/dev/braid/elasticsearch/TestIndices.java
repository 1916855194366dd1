package dev.braid.elasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.elastic.ElasticAnswer;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.testkit.EmbeddedElasticsearch;
import java.time.Duration;
import java.util.UUID;

/** Indices of tests, each of a name of its own, on the server that tests share. */
final class TestIndices {

    private static final ElasticClient CLIENT =
            ElasticClient.of(ElasticAccess.of("the test", EmbeddedElasticsearch.url()), Duration.ofSeconds(30));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(CLIENT::close));
    }

    private TestIndices() {}

    static ElasticClient client() {
        return CLIENT;
    }

    static String url() {
        return CLIENT.access().url();
    }

    static String freshName() {
        return "index-" + UUID.randomUUID();
    }

    static String create() {
        return create(freshName(), 1);
    }

    static String create(String name, int shards) {
        ask(
                "PUT",
                "/" + name,
                "{\"settings\":{\"number_of_shards\":" + shards
                        + ",\"number_of_replicas\":0,\"refresh_interval\":\"-1\"}}");
        return name;
    }

    static ElasticsearchIndex index(String name) {
        return EmbeddedElasticsearch.backend().index(name);
    }

    static void put(String name, String id, String json) {
        ask("PUT", "/" + name + "/_doc/" + id, json);
    }

    static void delete(String path) {
        ask("DELETE", "/" + path, null);
    }

    static ElasticAnswer ask(String method, String path, String json) {
        ElasticAnswer answer = CLIENT.ask(method, path, json == null ? null : json.getBytes(UTF_8));
        if (!answer.isDone()) {
            throw new IllegalStateException(method + " " + path + ": " + answer.status() + " " + answer.reason());
        }
        return answer;
    }
}
