package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BackendMode;
import dev.braid.Event;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.kafka.KafkaBackend;
import dev.braid.sequence.IdSequence;
import dev.braid.sequence.IdSequences;
import dev.braid.testkit.TestRun;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixtures run on one embedded broker, which this class holds meanwhile. */
@WithKafka(mode = BackendMode.EMBEDDED)
class NamedSequenceTests {

    @BeforeAll
    static void hold(KafkaBackend kafka) {
        assertThat(kafka.mode()).isEqualTo(BackendMode.EMBEDDED);
    }

    private static void assertPassed(TestRun run, int tests) {
        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(tests);
    }

    @NamedSequence("composed")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Composed {}

    static class InMemoryTestCases {

        @NamedSequence("orders")
        private IdSequence field;

        private final IdSequence ofConstructor;

        InMemoryTestCases(@NamedSequence("orders") IdSequence ids) {
            ofConstructor = ids;
        }

        @BeforeEach
        void one(@NamedSequence("orders") IdSequence ids) {
            assertThat(ids.next()).isEqualTo(1);
        }

        @RepeatedTest(3)
        void instancesOfOneTestShareIt(@NamedSequence("orders") IdSequence ids) {
            assertThat(List.of(ids.next(), field.next(), ofConstructor.next())).containsExactly(2L, 3L, 4L);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void ofAnArgument(int argument, @Composed IdSequence ids) {
            assertThat(ids.nextBlock().first()).isEqualTo(1);
        }

        @Nested
        class Inner {

            @Test
            void inside(@NamedSequence(value = "orders", blockSize = 3) IdSequence ids) {
                assertThat(ids.nextBlock().size()).isEqualTo(10);
                assertThat(ids.next()).isGreaterThan(10);
            }
        }
    }

    @Test
    void beginsWithOneInEachTest() {
        assertPassed(TestRun.of(InMemoryTestCases.class), 6);
    }

    @WithKafka(mode = BackendMode.EMBEDDED)
    static class OnKafkaTestCases {

        @RepeatedTest(2)
        void begins(@NamedSequence("jupiter-orders") IdSequence ids, KafkaBackend kafka) {
            assertThat(ids.next()).isEqualTo(1);
            try (IdSequences others = IdSequences.on(kafka)) {
                assertThat(others.named("jupiter-orders").next()).isEqualTo(11);
            }
        }

        @Test
        void orInMemory(
                @NamedSequence(value = "jupiter-memory", on = NamedSequence.On.MEMORY) IdSequence ids,
                KafkaBackend kafka) {
            assertThat(ids.next()).isEqualTo(1);
            try (IdSequences others = IdSequences.on(kafka)) {
                assertThat(others.states()).noneMatch(state -> state.name().equals("jupiter-memory"));
            }
        }
    }

    @WithKafka(mode = BackendMode.EMBEDDED)
    @WithElasticsearch(mode = BackendMode.EMBEDDED)
    static class OnElasticsearchTestCases {

        @RepeatedTest(2)
        void begins(@NamedSequence("jupiter-orders") IdSequence ids, ElasticsearchBackend elasticsearch) {
            assertThat(ids.next()).isEqualTo(1);
            try (IdSequences others = IdSequences.on(elasticsearch)) {
                assertThat(others.named("jupiter-orders").next()).isEqualTo(11);
            }
        }
    }

    @Test
    void elasticsearchComesFirst() {
        assertPassed(TestRun.of(OnElasticsearchTestCases.class), 2);
    }

    @Test
    void isKeptOnTheServerOfTheTest() {
        assertPassed(TestRun.of(OnKafkaTestCases.class), 3);
    }

    @WithKafka(mode = BackendMode.EMBEDDED)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class OfAClassTestCases {

        @NamedSequence("jupiter-class")
        private static IdSequence shared;

        @Test
        @Order(1)
        void first() {
            assertThat(shared.next()).isEqualTo(1);
        }

        @Test
        @Order(2)
        void goesOn(@NamedSequence("jupiter-class") IdSequence same) {
            assertThat(same.next()).isEqualTo(2);
            assertThat(shared.next()).isEqualTo(3);
        }

        @Test
        @Order(3)
        @ResetIdSequences("jupiter-class")
        void orBeginsAgain() {
            assertThat(shared.next()).isEqualTo(1);
        }
    }

    @Test
    void thatOfAClassGoesOnFromTestToTest() {
        assertPassed(TestRun.of(OfAClassTestCases.class), 3);
    }

    @WithKafka(mode = BackendMode.EMBEDDED)
    @ResetIdSequences
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class ResetTestCases {

        private static IdSequences ofTheSystem = IdSequences.inMemory();

        @BeforeAll
        static void begin(KafkaBackend kafka) {
            ofTheSystem = IdSequences.on(kafka);
            ofTheSystem.named("jupiter-system").create().next();
        }

        @RepeatedTest(2)
        void begins() {
            assertThat(ofTheSystem.named("jupiter-system").next()).isEqualTo(1);
        }

        @Test
        @ResetIdSequences("never-heard-of")
        void unknownNamesArePassedOver() {
            ofTheSystem.close();
        }
    }

    @Test
    void resetsThoseOfTheSystemUnderTest() {
        assertPassed(TestRun.of(ResetTestCases.class), 3);
    }

    static class GeneratedTestCases {

        private static final String ORDERS = """
                interarrival: {type: constant, value: 1}
                emitters: [{name: order, dimensions: [{type: sequence, name: id, sequence: jupiter-generated}]}]
                states: [{name: s, emitter: order, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
                """;

        @Test
        void takesIds(
                @GeneratedEvents(spec = ORDERS, count = 3) List<Event> orders,
                @NamedSequence("jupiter-generated") IdSequence ids) {
            assertThat(orders).extracting(event -> event.getLong("id")).containsExactly(1L, 2L, 3L);
            assertThat(ids.next()).isEqualTo(4);
        }

        @Test
        void fails(@GeneratedEvents(spec = ORDERS, count = 3) List<Event> orders) {
            assertThat(orders).isEmpty();
        }
    }

    @Test
    void generatedEventsTakeTheIdsOfTheTest() {
        assertPassed(TestRun.ofMethod(GeneratedTestCases.class, "takesIds"), 1);
    }

    @Test
    void aFailedTestSaysWhyItsEventsAreNotPublished() {
        TestRun run = TestRun.ofMethod(GeneratedTestCases.class, "fails");

        assertThat(run.failure().getSuppressed()[0])
                .hasMessageContaining("3 events, not published: specification:2:")
                .hasMessageContaining(": found the sequence `jupiter-generated` in events that are to be made again,"
                        + " expected none: its ids come once; keep the events where they are handed over, in a list or by"
                        + " a sink");
    }

    static class WrongTestCases {

        @Test
        void type(@NamedSequence("orders") Long id) {}

        @Test
        void name(@NamedSequence("a b") IdSequence id) {}

        @Test
        void server(@NamedSequence(value = "orders", on = NamedSequence.On.KAFKA) IdSequence id) {}
    }

    static class WrongFieldTestCases {

        @NamedSequence("orders")
        final IdSequence ids = IdSequences.inMemory().named("orders");

        @Test
        void never() {}
    }

    @Test
    void saysWhatIsWrong() {
        String place = "@NamedSequence on parameter 1 (`IdSequence`) of NamedSequenceTests$WrongTestCases.";
        assertThat(messageOf("type"))
                .isEqualTo(
                        "@NamedSequence on parameter 1 (`Long`) of NamedSequenceTests$WrongTestCases.type: found the type"
                                + " `Long`, expected `IdSequence`; its transform(...) makes something else of ids");
        assertThat(messageOf("name"))
                .isEqualTo(place
                        + "name: found the name \"a b\" of a sequence, expected 1 to 200 of the letters A to Z and"
                        + " a to z, digits, `.`, `_` and `-`");
        assertThat(messageOf("server"))
                .isEqualTo(place
                        + "server: found no `@WithKafka` for NamedSequenceTests$WrongTestCases.server, expected it"
                        + " on the method or the class: it says which broker is meant");
        assertThat(TestRun.of(WrongFieldTestCases.class).failure())
                .hasMessage(
                        "@NamedSequence on field `ids` of NamedSequenceTests$WrongFieldTestCases: found a final field,"
                                + " expected one that can be set");
    }

    private static String messageOf(String test) {
        return TestRun.ofMethod(WrongTestCases.class, test).failure().getMessage();
    }

    private static final AtomicInteger AT_ONCE = new AtomicInteger();

    @WithKafka(mode = BackendMode.EMBEDDED)
    static class OneAtATimeTestCases {

        @RepeatedTest(4)
        void alone(@NamedSequence("jupiter-locked") IdSequence ids) {
            assertThat(AT_ONCE.incrementAndGet()).isEqualTo(1);
            assertThat(ids.next()).isEqualTo(1);
            assertThat(ids.nextBlock().size()).isEqualTo(10);
            AT_ONCE.decrementAndGet();
        }
    }

    @Test
    void testsThatNameOneSequenceDoNotRunAtTheSameTime() {
        TestRun run = TestRun.of(
                OneAtATimeTestCases.class,
                "junit.jupiter.execution.parallel.enabled",
                "true",
                "junit.jupiter.execution.parallel.mode.default",
                "concurrent");
        assertPassed(run, 4);
    }
}
