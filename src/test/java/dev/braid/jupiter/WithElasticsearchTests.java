package dev.braid.jupiter;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.braid.BackendMode;
import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Events;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.elasticsearch.ElasticsearchDocument;
import dev.braid.kafka.KafkaBackend;
import dev.braid.testkit.TestRun;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixtures run on one embedded server, which this class holds meanwhile. */
@WithElasticsearch(mode = BackendMode.EMBEDDED)
class WithElasticsearchTests {

    private static final String BEATS = """
            interarrival: {type: constant, value: 1}
            emitters:
              - name: beat
                dimensions:
                  - {type: counter, name: number}
                  - {type: enum, name: color, values: [red, green], cardinality_distribution: {type: uniform, min: 0, max: 1}}
            states: [{name: s, emitter: beat, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
            """;

    @WithElasticsearch(mode = BackendMode.EMBEDDED)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Server {}

    @BeforeAll
    static void hold(ElasticsearchBackend elasticsearch) {
        assertThat(elasticsearch.mode()).isEqualTo(BackendMode.EMBEDDED);
    }

    @Server
    @WithElasticsearch(mode = BackendMode.EMBEDDED, indices = "with-elastic")
    static class EveryWayTestCases {

        @GeneratedEvents(spec = BEATS, count = 2)
        @ElasticsearchSink(index = "with-elastic-field")
        private Events field;

        private final ElasticsearchBackend ofConstructor;

        EveryWayTestCases(ElasticsearchBackend elasticsearch) {
            ofConstructor = elasticsearch;
        }

        @BeforeEach
        void theServerIsTheSame(ElasticsearchBackend elasticsearch) {
            assertThat(elasticsearch).isSameAs(ofConstructor);
        }

        @RepeatedTest(2)
        void list(
                @GeneratedEvents(spec = BEATS, count = 100, seed = 7) @ElasticsearchSink(index = "with-elastic")
                        List<Event> sent,
                ElasticsearchBackend elasticsearch) {
            assertThat(elasticsearch.index("with-elastic")).containsExactlyOnce(sent);
            assertThat(elasticsearch.index("with-elastic").events()).containsExactlyInAnyOrderElementsOf(sent);
            assertThat(elasticsearch.index("with-elastic").documents())
                    .extracting(ElasticsearchDocument::id)
                    .containsExactlyInAnyOrderElementsOf(
                            sent.stream().map(event -> "7-" + event.index()).toList());
        }

        @Test
        void byFields(
                @GeneratedEvents(spec = BEATS, count = 100)
                        @ElasticsearchSink(
                                index = "with-elastic",
                                id = {"color"})
                        List<Event> sent,
                ElasticsearchBackend elasticsearch) {
            assertThat(elasticsearch.index("with-elastic").documents())
                    .extracting(ElasticsearchDocument::id, ElasticsearchDocument::version)
                    .containsExactlyInAnyOrder(tuple("red", last(sent, "red")), tuple("green", last(sent, "green")));
        }

        private static long last(List<Event> sent, String color) {
            return sent.stream()
                    .filter(event -> color.equals(event.getString("color")))
                    .mapToLong(event -> event.index() + 1)
                    .max()
                    .orElseThrow();
        }

        @Test
        void stream(
                @GeneratedEvents(spec = BEATS, count = 5) @ElasticsearchSink(index = "with-elastic") Stream<Event> five,
                ElasticsearchBackend elasticsearch) {
            assertThat(elasticsearch.index("with-elastic").events()).isEmpty();
            List<Event> taken = five.toList();
            assertThat(elasticsearch.index("with-elastic"))
                    .eventually(Duration.ofSeconds(30))
                    .containsExactlyOnce(taken);
        }

        @Test
        void live(
                @GeneratedEvents(spec = BEATS) @ElasticsearchSink(index = "with-elastic") EventStream endless,
                ElasticsearchBackend elasticsearch) {
            endless.start();
            endless.pause();
            assertThat(elasticsearch.index("with-elastic")).containsExactlyOnce(endless.sent());
            endless.resume();
        }

        @Test
        void field(ElasticsearchBackend elasticsearch) {
            assertThat(elasticsearch.index("with-elastic-field")).containsExactlyOnce(field);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void nothingIsLeftOfOtherTests(int time, ElasticsearchBackend elasticsearch) {
            assertThat(elasticsearch.index("with-elastic").events()).isEmpty();
            assertThat(elasticsearch.index("with-elastic-field").events()).hasSize(2);
        }

        @Nested
        class Inner {

            @Test
            void inherits(
                    @GeneratedEvents(spec = BEATS, count = 3) @ElasticsearchSink(index = "with-elastic-inner")
                            List<Event> sent,
                    ElasticsearchBackend elasticsearch) {
                assertThat(elasticsearch.index("with-elastic-inner")).containsExactlyOnce(sent);
                assertThat(elasticsearch.index("with-elastic").events()).isEmpty();
            }
        }
    }

    @Test
    void whatIsInjectedIsIndexed() {
        TestRun run = TestRun.of(EveryWayTestCases.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(9);
    }

    @WithElasticsearch(mode = BackendMode.EMBEDDED, indices = "with-elastic-class")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OfTheClassTestCases {

        @GeneratedEvents(spec = BEATS, count = 7)
        @ElasticsearchSink(index = "with-elastic-class")
        private static Events sentOnce;

        @RepeatedTest(2)
        void staysUntilTheClassHasEnded(ElasticsearchBackend elasticsearch) {
            assertThat(elasticsearch.index("with-elastic-class")).containsExactlyOnce(sentOnce);
        }
    }

    @Test
    void whatIsSentForAClassStaysForItsTests(ElasticsearchBackend elasticsearch) {
        assertThat(TestRun.of(OfTheClassTestCases.class).failures()).isEmpty();
        // And is gone for the next one, also where that does not name the index.
        assertThat(catchThrowable(
                        () -> elasticsearch.index("with-elastic-class").events()))
                .hasMessageStartingWith("found no index `with-elastic-class`");
    }

    @WithElasticsearch(mode = BackendMode.EMBEDDED, indices = "with-elastic-own", unique = true)
    static class UniqueTestCases {

        static final Set<String> NAMES = new ConcurrentSkipListSet<>();

        @RepeatedTest(2)
        void hasANameOfItsOwn(
                @GeneratedEvents(spec = BEATS, count = 3) @ElasticsearchSink(index = "with-elastic-own")
                        List<Event> sent,
                ElasticsearchBackend elasticsearch) {
            NAMES.add(elasticsearch.index("with-elastic-own").name());
            assertThat(elasticsearch.index("with-elastic-own")).containsExactlyOnce(sent);
        }
    }

    @Test
    void uniqueIndicesHaveNamesOfTheirOwn(ElasticsearchBackend elasticsearch) {
        assertThat(TestRun.of(UniqueTestCases.class).failures()).isEmpty();
        assertThat(UniqueTestCases.NAMES).hasSize(2).allSatisfy(name -> {
            assertThat(name).matches("with-elastic-own-[0-9a-f-]{36}");
            assertThat(catchThrowable(() -> elasticsearch.index(name).events()))
                    .hasMessageStartingWith("found no index `" + name + "`");
        });
    }

    @WithElasticsearch(mode = BackendMode.EMBEDDED, indices = "with-elastic-kept", keep = true)
    static class KeptTestCases {

        @RepeatedTest(2)
        void findsWhatStoodThere(
                @GeneratedEvents(spec = BEATS, count = 3) @ElasticsearchSink(index = "with-elastic-kept")
                        List<Event> sent,
                ElasticsearchBackend elasticsearch) {
            assertThat(elasticsearch.index("with-elastic-kept")).containsAtLeastOnce(sent);
        }
    }

    @Test
    void keptIndicesStay(ElasticsearchBackend elasticsearch) {
        assertThat(TestRun.of(KeptTestCases.class).failures()).isEmpty();
        assertThat(elasticsearch.index("with-elastic-kept").events()).hasSize(6);
    }

    @WithElasticsearch(mode = BackendMode.EMBEDDED, property = "with-elastic.url")
    static class PropertyTestCases {

        @Test
        void holdsTheAddress(ElasticsearchBackend elasticsearch) {
            assertThat(System.getProperty("with-elastic.url")).isEqualTo(elasticsearch.url());
        }
    }

    @Test
    void propertiesHoldTheAddressUntilTheEndOfTheRun() {
        assertThat(TestRun.of(PropertyTestCases.class).failures()).isEmpty();
        assertThat(System.getProperty("with-elastic.url")).isNull();
    }

    @Server
    @WithKafka(mode = BackendMode.EMBEDDED)
    static class BothTestCases {

        @Test
        void oneListGoesToBoth(
                @GeneratedEvents(spec = BEATS, count = 50)
                        @KafkaSink(topic = "with-both")
                        @ElasticsearchSink(index = "with-both")
                        List<Event> sent,
                KafkaBackend kafka,
                ElasticsearchBackend elasticsearch) {
            assertThat(elasticsearch.index("with-both")).containsExactlyOnce(kafka.topic("with-both"));
            assertThat(kafka.topic("with-both"))
                    .eventually(Duration.ofSeconds(30))
                    .containsExactlyOnce(elasticsearch.index("with-both"));
            assertThat(sent).hasSize(50);
        }
    }

    @Test
    void aParameterMayHaveSinksOfBothKinds() {
        assertThat(TestRun.of(BothTestCases.class).failures()).isEmpty();
    }

    static class MisusedTestCases {

        @Test
        void noServer(@GeneratedEvents(spec = BEATS, count = 1) @ElasticsearchSink(index = "i") List<Event> sent) {}

        @Test
        @Server
        void noField(
                @GeneratedEvents(spec = BEATS, count = 1) @ElasticsearchSink(index = "with-elastic-t", id = "colour")
                        List<Event> sent) {}

        @Test
        @Server
        void noName(
                @GeneratedEvents(spec = BEATS, count = 1) @ElasticsearchSink(index = "With Elastic")
                        List<Event> sent) {}

        @Test
        @Server
        void noEvents(@ElasticsearchSink(index = "with-elastic-t") List<Event> sent) {}

        @Test
        @WithElasticsearch(mode = BackendMode.EMBEDDED, config = "memory")
        void noPair(ElasticsearchBackend elasticsearch) {}

        @Test
        @Server
        void refused(
                @GeneratedEvents(spec = """
                                        interarrival: {type: constant, value: 1}
                                        emitters:
                                          - name: beat
                                            dimensions: [{type: enum, name: mixed, values: ["a", {b: 1}],
                                              cardinality_distribution: {type: uniform, min: 0, max: 1}}]
                                        states: [{name: s, emitter: beat, delay: {type: constant, value: 0},
                                          transitions: [{next: stop, probability: 1}]}]
                                        """, count = 20, seed = 1) @ElasticsearchSink(index = "with-elastic-t")
                        List<Event> sent) {}
    }

    @Test
    void misuseIsTold() {
        assertThat(failure("noServer"))
                .isEqualTo("@GeneratedEvents on parameter 1 (`List<Event>`) of"
                        + " WithElasticsearchTests$MisusedTestCases.noServer: `@ElasticsearchSink`: found no"
                        + " `@WithElasticsearch` for WithElasticsearchTests$MisusedTestCases.noServer, expected it on the"
                        + " method or the class: it says which server is meant");
        assertThat(failure("noField"))
                .endsWith("`@ElasticsearchSink`: `id`: found `colour`, expected a field that a record of this"
                        + " specification can have; did you mean \"color\"?");
        assertThat(failure("noName")).contains("`@ElasticsearchSink`: ", "With Elastic");
        assertThat(failure("noEvents"))
                .isEqualTo(
                        "@ElasticsearchSink on parameter 1 of WithElasticsearchTests$MisusedTestCases.noEvents: found"
                                + " neither `@GeneratedEvents` nor `@EventSequence` beside it, expected one of them: a"
                                + " sink sends what is generated there");
        assertThat(failure("noPair"))
                .isEqualTo("@WithElasticsearch: `config`: found \"memory\", expected `name=value`");
        assertThat(failure("refused")).contains("first unconfirmed");
    }

    private static String failure(String method) {
        return TestRun.ofMethod(MisusedTestCases.class, method).failure().getMessage();
    }
}
