package dev.braid.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.elastic.ElasticClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of indices, on a server of ours and on one that runs elsewhere. */
class IndicesTests {

    private static final String MAPPINGS = "{\"dynamic\":\"strict\",\"properties\":{\"n\":{\"type\":\"keyword\"}}}";
    private static final String DESCRIBED = """
            {"settings": {"number_of_shards": 2, "refresh_interval": "7s"}, "aliases": {"described-alias": {}},
             "mappings": %s}
            """.formatted(MAPPINGS);

    private static ElasticsearchBackend ours;
    private static ElasticClient client;

    @BeforeAll
    static void open() {
        ours = ElasticsearchBackend.builder().mode(BackendMode.EMBEDDED).start();
        client = ElasticClient.of(ElasticAccess.of("the test", ours.url()), Duration.ofSeconds(60));
    }

    @AfterAll
    static void close() {
        client.close();
        ours.close();
    }

    /** The same server as somebody else's. */
    private static ElasticsearchBackend foreign() {
        return ElasticsearchBackend.builder()
                .settings(Map.of("braid.elasticsearch.url", ours.url())::get)
                .start();
    }

    @Test
    void anIndexIsCreatedForTests() {
        try (ElasticsearchBackend view = ours.view(false, false)) {
            view.prepare(Set.of("created"));

            JsonNode index = ask("GET", "/created/_settings")
                    .path("created")
                    .path("settings")
                    .path("index");
            assertThat(index.path("number_of_shards").asText()).isEqualTo("1");
            assertThat(index.path("number_of_replicas").asText()).isEqualTo("0");
            assertThat(index.path("refresh_interval").asText()).isEqualTo("-1");
        }
        assertThat(exists("created")).isFalse();
    }

    @Test
    void anIndexIsEmptiedOncePerTest() {
        write("emptied", "{\"n\":1}");
        try (ElasticsearchBackend view = ours.view(false, false)) {
            view.prepare(Set.of("emptied"));
            assertThat(count("emptied")).isZero();
            write("emptied", "{\"n\":1}");
            view.prepare(Set.of("emptied"));
            assertThat(count("emptied")).isOne();
        }
        assertThat(count("emptied")).isZero();
    }

    @Test
    void whatIsKeptStays() {
        write("kept", "{\"n\":1}");
        try (ElasticsearchBackend view = ours.view(false, true)) {
            view.prepare(Set.of("kept", "kept-new"));
            assertThat(count("kept")).isOne();
            assertThat(exists("kept-new")).isTrue();
        }
        assertThat(count("kept")).isOne();
    }

    @Test
    void namesOfTheirOwnAreDeletedAfterwards() {
        String name;
        try (ElasticsearchBackend view = ours.view(true, false);
                ElasticsearchBackend other = ours.view(true, false)) {
            view.prepare(Set.of("own"));
            other.prepare(Set.of("own"));
            name = view.index("own").name();
            assertThat(name)
                    .matches("own-[0-9a-f-]{36}")
                    .isNotEqualTo(other.index("own").name());
            assertThat(exists(name)).isTrue();
        }
        assertThat(exists(name)).isFalse();
    }

    @Test
    void oneThatIsUsedUnpreparedIsEmptiedAfterwards() {
        try (ElasticsearchBackend view = ours.view(false, false)) {
            assertThat(view.index("unprepared").name()).isEqualTo("unprepared");
            write("unprepared", "{\"n\":1}");
        }
        assertThat(count("unprepared")).isZero();
    }

    @Test
    void whatTheClassUsesItsTestsUse() {
        try (ElasticsearchBackend ofTheClass = ours.view(true, false)) {
            ofTheClass.prepare(Set.of("around"));
            try (ElasticsearchBackend ofTheTest = ofTheClass.view(true, false)) {
                String name = ofTheClass.index("around").name();
                assertThat(ofTheTest.index("around").name()).isEqualTo(name);
            }
            assertThat(exists(ofTheClass.index("around").name())).isTrue();
        }
    }

    @Test
    void anApplicationsIndexKeepsItsMappingAndAliases() {
        ask("PUT", "/of-the-application", DESCRIBED.replace("described-alias", "alias-of-ours"));
        for (int test = 0; test < 2; test++) {
            try (ElasticsearchBackend view = ours.view(false, false)) {
                view.prepare(Set.of("of-the-application"));
                assertThat(count("of-the-application")).isZero();
                write("of-the-application", "{\"n\":\"1\"}");
            }
            assertThat(count("of-the-application")).isZero();
            JsonNode index = ask("GET", "/of-the-application").path("of-the-application");
            assertThat(index.path("mappings").toString()).isEqualTo(MAPPINGS);
            assertThat(index.path("aliases").toString()).isEqualTo("{\"alias-of-ours\":{}}");
        }
    }

    @Test
    void oneThatTheApplicationCreatesAnewKeepsItsMapping() {
        try (ElasticsearchBackend view = ours.view(false, false)) {
            view.prepare(Set.of("created-anew"));
            ask("DELETE", "/created-anew");
            ask("PUT", "/created-anew", DESCRIBED.replace("described-alias", "alias-of-another"));
        }
        assertThat(ask("GET", "/created-anew")
                        .path("created-anew")
                        .path("mappings")
                        .toString())
                .isEqualTo(MAPPINGS);
    }

    @Test
    void aMappingThatGrewInOneTestIsNotThereInTheNext() {
        try (ElasticsearchBackend view = ours.view(false, false)) {
            view.prepare(Set.of("grown"));
            write("grown", "{\"n\":1}");
        }
        try (ElasticsearchBackend view = ours.view(false, false)) {
            view.prepare(Set.of("grown"));
            write("grown", "{\"n\":{\"of\":\"another type\"}}");
        }
    }

    @Test
    void aDataStreamIsNoIndex() {
        ask("PUT", "/_index_template/streams", "{\"index_patterns\":[\"stream-*\"],\"data_stream\":{}}");
        ask("POST", "/stream-of-logs/_doc", "{\"@timestamp\":\"2024-01-01T00:00:00Z\"}");
        String message =
                "index `stream-of-logs`: found a data stream, expected an index, since documents of a data stream"
                        + " cannot be given versions; name an index, or leave data streams to the system under test";
        try (ElasticsearchBackend view = ours.view(false, false)) {
            assertThatExceptionOfType(BraidException.class)
                    .isThrownBy(() -> view.prepare(Set.of("stream-of-logs")))
                    .withMessage(message);
            assertThatExceptionOfType(BraidException.class)
                    .isThrownBy(() -> ElasticsearchEventSink.to(ours.url(), "stream-of-logs")
                            .open())
                    .withMessage(message);
        }
    }

    @Test
    void whatIsReadByAnAliasIsEmptiedAfterwardsAndADataStreamStays() {
        ask("PUT", "/aliased", DESCRIBED.replace("described-alias", "read-by-alias"));
        ask("PUT", "/_index_template/read", "{\"index_patterns\":[\"read-stream\"],\"data_stream\":{}}");
        try (ElasticsearchBackend view = ours.view(false, false)) {
            write("aliased", "{\"n\":\"1\"}");
            ask("POST", "/read-stream/_doc", "{\"@timestamp\":\"2024-01-01T00:00:00Z\"}");
            assertThat(view.index("read-by-alias").events()).hasSize(1);
            assertThat(view.index("read-stream").events()).hasSize(1);
        }
        assertThat(count("read-by-alias")).isZero();
        assertThat(count("read-stream")).isOne();
    }

    @Test
    void anotherServersIndexThatTheApplicationCreatesAnewStays() {
        try (ElasticsearchBackend external = foreign()) {
            try (ElasticsearchBackend view = external.view(false, false)) {
                view.prepare(Set.of("replaced"));
                ask("DELETE", "/replaced");
                ask("PUT", "/replaced", DESCRIBED.replace("described-alias", "alias-of-the-replaced"));
            }
        }
        assertThat(exists("replaced")).isTrue();
    }

    @Test
    void anotherServersIndexKeepsItsDescription() {
        client.ask("DELETE", "/described", null);
        ask("PUT", "/described", DESCRIBED);
        write("described", "{\"n\":\"1\"}");
        try (ElasticsearchBackend external = foreign();
                ElasticsearchBackend view = external.view(false, false)) {
            view.prepare(Set.of("described", "temporary"));
            assertThat(count("described")).isZero();
            JsonNode index = ask("GET", "/described").path("described");
            assertThat(index.path("mappings").toString()).isEqualTo(MAPPINGS);
            assertThat(index.path("aliases").toString()).isEqualTo("{\"described-alias\":{}}");
            JsonNode settings = index.path("settings").path("index");
            assertThat(settings.path("number_of_shards").asText()).isEqualTo("2");
            assertThat(settings.path("refresh_interval").asText()).isEqualTo("7s");
            assertThat(exists("temporary")).isTrue();
        }
        assertThat(exists("described")).isTrue();
        assertThat(exists("temporary")).isFalse();
    }

    @Test
    void anAliasIsNoIndex() {
        ask("PUT", "/behind-alias", "{\"aliases\":{\"only-alias\":{}}}");
        try (ElasticsearchBackend view = ours.view(false, false)) {
            assertThatExceptionOfType(BraidException.class)
                    .isThrownBy(() -> view.prepare(Set.of("only-alias")))
                    .withMessage("index `only-alias`: found an alias of `behind-alias`, expected an"
                            + " index; name that one");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Clicks  | index "Clicks": found this name, expected no upper case; write `clicks`
            a*      | index "a*": found this name, expected no `*` in it; leave it out
            a,b     | index "a,b": found this name, expected no `,` in it; leave it out
            _all    | index "_all": found this name, expected no `_` at its beginning; leave it out
            ''      | index "": found this name, expected a name; give it one
            """)
    void whatIsNoName(String name, String message) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ours.prepare(Set.of(name)))
                .withMessage(message);
    }

    @Test
    void tooLongToBeMadeUnique() {
        String longest = "x".repeat(218);
        try (ElasticsearchBackend view = ours.view(true, false)) {
            view.prepare(Set.of(longest));
            assertThat(view.index(longest).name()).hasSize(255);
            assertThatExceptionOfType(BraidException.class)
                    .isThrownBy(() -> view.prepare(Set.of(longest + "x")))
                    .withMessage("index \"" + longest
                            + "x\": found this name, expected at most 218 bytes, since `unique` adds 37; shorten it");
        }
    }

    @Test
    void uniqueIndicesHaveNothingToKeep() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ours.view(true, true))
                .withMessage("found `unique` and `keep`, expected one of them: indices that are new for each test have"
                        + " nothing to keep; remove one");
    }

    private static boolean exists(String index) {
        return client.ask("HEAD", "/" + index, null).isDone();
    }

    private static void write(String index, String document) {
        ask("PUT", "/" + index + "/_doc/1?refresh=true", document);
    }

    private static int count(String index) {
        ask("POST", "/" + index + "/_refresh");
        return ask("GET", "/" + index + "/_count").path("count").asInt(-1);
    }

    private static JsonNode ask(String method, String path) {
        return client.ask(method, path, null).json();
    }

    private static JsonNode ask(String method, String path, String body) {
        JsonNode answer =
                client.ask(method, path, body.getBytes(StandardCharsets.UTF_8)).json();
        assertThat(answer.has("error")).as("%s", answer).isFalse();
        return answer;
    }
}
