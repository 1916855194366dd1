package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Generator;
import dev.braid.testkit.TestRun;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.ValueSource;

class EventSourceTests {

    private static final String NUMBERS = """
            interarrival: {type: constant, value: 1}
            emitters: [{name: order, dimensions: [{type: counter, name: number}, {type: uuid, name: id}]}]
            states: [{name: s, emitter: order, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
            """;

    private static final List<Event> SEVEN =
            Generator.of(NUMBERS).seed(7).count(3).events();

    record Order(@JsonProperty("number") int number) {}

    @Test
    void eachEventIsAnArgument() {
        TestRun run = TestRun.of(TypesTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(8 * 3);
    }

    static class TypesTestCases {

        private static final AtomicInteger NEXT = new AtomicInteger();

        @ParameterizedTest
        @EventSource(spec = NUMBERS, count = 3, seed = 7)
        void event(Event event) {
            assertThat(SEVEN).contains(event);
        }

        @ParameterizedTest
        @EventSource(spec = NUMBERS, count = 3, seed = 7)
        void inOrder(Event event) {
            assertThat(event.index()).isEqualTo(NEXT.getAndIncrement());
        }

        @ParameterizedTest
        @EventSource(spec = NUMBERS, duration = "3s", seed = 7)
        void object(Object event) {
            assertThat(SEVEN).contains((Event) event);
        }

        @ParameterizedTest
        @EventSource(spec = NUMBERS, count = 3, seed = 7)
        void typeOfYours(Order order, TestInfo others) {
            assertThat(order.number()).isBetween(0, 2);
            assertThat(others).isNotNull();
        }

        @ParameterizedTest
        @EventSource(spec = NUMBERS, count = 3)
        void map(Map<String, Object> fields) {
            assertThat(fields).containsOnlyKeys("time", "number", "id");
        }

        @ParameterizedTest
        @EventSource(spec = NUMBERS, count = 3)
        void node(JsonNode node) {
            assertThat(node.get("number").isInt()).isTrue();
        }

        @ParameterizedTest
        @EventSource(spec = NUMBERS, count = 3, pattern = "no {number}")
        void line(String line) {
            assertThat(line).matches("no [012]");
        }

        @ParameterizedTest
        @EventSource(spec = NUMBERS, count = 3, seed = 7)
        void accessor(ArgumentsAccessor arguments) {
            assertThat(SEVEN).contains(arguments.get(0, Event.class));
        }
    }

    @Test
    void rowsAreArguments() {
        TestRun run = TestRun.of(RowsTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.published("row"))
                .isEqualTo(Generator.of("rooms.yaml", EventSourceTests.class)
                        .seed(7)
                        .count(9)
                        .lines()
                        .toList());
    }

    static class RowsTestCases {

        @ParameterizedTest
        @EventSource(spec = "rooms.yaml", count = 9, seed = 7)
        void row(String row, TestReporter reporter) {
            reporter.publishEntry("row", row);
        }
    }

    @Test
    void aClassIsRunForEachEvent() {
        TestRun run = TestRun.of(ClassTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(3 * 3);
        run = TestRun.of(FieldTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(3);
    }

    @ParameterizedClass
    @EventSource(spec = NUMBERS, count = 3, seed = 7)
    record ClassTestCases(Event event) {

        @Test
        void first() {
            assertThat(SEVEN).contains(event);
        }

        @Nested
        class InnerTestCases {

            @ParameterizedTest
            @ValueSource(ints = {1, 2})
            void second(int number) {
                assertThat(SEVEN).contains(event);
                assertThat(number).isPositive();
            }
        }
    }

    @ParameterizedClass
    @EventSource(spec = NUMBERS, count = 3, seed = 7)
    static class FieldTestCases {

        @Parameter
        private Map<String, Object> fields = Map.of();

        @Test
        void isSet() {
            assertThat(SEVEN).extracting(Event::fields).contains(fields);
        }
    }

    @Test
    void annotationsCanBeComposedRepeatedAndInherited() {
        TestRun run = TestRun.of(InheritingTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(3 + 5);
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @EventSource(spec = NUMBERS, count = 3, seed = 7)
    @interface ForEachOrder {}

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedClass
    @EventSource(spec = NUMBERS, count = 3, seed = 7)
    @interface ClassForEachOrder {}

    @ClassForEachOrder
    static class ComposedClassTestCases {

        private final Event event;

        ComposedClassTestCases(Event event, @Clicks List<Event> others) {
            this.event = event;
            assertThat(others).hasSize(3);
        }

        @Test
        void test(@Clicks List<Event> others) {
            assertThat(SEVEN).contains(event);
            assertThat(others).hasSize(3);
        }
    }

    @ParameterizedClass
    @EventSource(spec = NUMBERS, count = 3, seed = 7)
    @EventSource(spec = NUMBERS, count = 1, seed = 7)
    static class BaseTestCases {

        @Parameter
        Event event = SEVEN.get(0);

        @Test
        void test() {
            assertThat(SEVEN).contains(event);
        }
    }

    static class InheritingBaseTestCases extends BaseTestCases {}

    @Test
    void aClassInheritsItsEvents() {
        TestRun run = TestRun.of(InheritingBaseTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(3 + 1);
    }

    @Test
    void aClassCanBeComposedAndHaveOtherEventsToo() {
        TestRun run = TestRun.of(ComposedClassTestCases.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(3);
    }

    interface ComposedTestCases {

        @ForEachOrder
        default void composed(Event event) {
            assertThat(SEVEN).contains(event);
        }
    }

    abstract static class RepeatedTestCases {

        @ParameterizedTest
        @EventSource(spec = NUMBERS, count = 3, seed = 7)
        @EventSource(spec = NUMBERS, count = 2, seed = 7)
        void repeated(Event event) {
            assertThat(SEVEN).contains(event);
        }
    }

    static class InheritingTestCases extends RepeatedTestCases implements ComposedTestCases {}

    @Test
    void invocationsRunInParallel() {
        TestRun run = TestRun.of(ParallelTestCases.class, "junit.jupiter.execution.parallel.enabled", "true");
        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(200);
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class ParallelTestCases {

        private static final List<Long> SEEN = Collections.synchronizedList(new ArrayList<>());

        @ParameterizedTest
        @EventSource(spec = NUMBERS, count = 200)
        void each(Event event) {
            SEEN.add(event.index());
        }

        @AfterAll
        static void allHaveBeenSeen() {
            assertThat(SEEN).hasSize(200).doesNotHaveDuplicates();
        }
    }

    @Test
    void aFailureTellsHowToRunItAgain() {
        TestRun run = TestRun.of(FailingTestCases.class);
        assertThat(run.failed()).isEqualTo(1);
        assertThat(run.failure().getSuppressed()[0].getMessage().replaceAll("/.*/", ""))
                .isEqualTo("""
                mvn test -Dtest='dev.braid.jupiter.EventSourceTests$FailingTestCases#thirdFails'\
                 -Dbraid.seed=6972542176606838900
                  the argument (`Event`): seed 6972542176606838900, derived from class, member, parameter types,\
                 invocation and position; @EventSource(..., seed = 6972542176606838900L) pins it
                    4 events: EventSourceTests-FailingTestCases.thirdFails.ndjson""");
    }

    static class FailingTestCases {

        @ParameterizedTest
        @EventSource(spec = NUMBERS, count = 4)
        void thirdFails(Event event) {
            if (event.index() == 2) {
                fail(event.toJson());
            }
        }
    }

    @Test
    void theSeedOfTheReportGivesTheSameFailure() {
        Throwable failure = TestRun.of(FailingTestCases.class).failure();
        String report = failure.getSuppressed()[0].getMessage();
        String seed = report.substring(report.indexOf("-Dbraid.seed=") + 13, report.indexOf('\n'));

        assertThat(TestRun.of(FailingTestCases.class, "braid.seed", seed).failure())
                .hasMessage(failure.getMessage());
        assertThat(TestRun.of(FailingTestCases.class, "braid.seed", "1")
                        .failure()
                        .getMessage())
                .isNotEqualTo(failure.getMessage());
    }

    @Test
    void misuseIsTold() {
        assertMisuse("endless", """
                @EventSource on EventSourceTests$MisusedTestCases.endless: found neither `count` nor `duration`,\
                 expected one of them: the test runs once for each event, and has to end""");
        assertMisuse("wrongType", """
                @EventSource on EventSourceTests$MisusedTestCases.wrongType: found the type `int` for an event, expected `Event`,\
                 `Map<String, Object>`, `JsonNode`, `String`, `byte[]` or a record or class of yours""");
        assertMisuse("live", """
                @EventSource on EventSourceTests$MisusedTestCases.live: found the type `EventStream` for an event, expected""");
        assertMisuse("list", """
                @EventSource on EventSourceTests$MisusedTestCases.list: found the type `List<Event>` for an event, expected""");
        assertMisuse("plainTest", """
                @EventSource on EventSourceTests$MisusedTestCases.plainTest: found a method without `@ParameterizedTest`,\
                 expected it""");
        assertMisuse("repeatedTest", """
                @EventSource on EventSourceTests$MisusedTestCases.repeatedTest: found a method without `@ParameterizedTest`,\
                 expected it""");
        assertThat(TestRun.of(MisusedClassTestCases.class).failure())
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("@EventSource on EventSourceTests$MisusedClassTestCases: found a class without"
                        + " `@ParameterizedClass`, expected it");
        assertMisuse("noSpecification", """
                @EventSource on EventSourceTests$MisusedTestCases.noSpecification: `spec`: found nothing at `nowhere.json`;""");
        assertMisuse("twoSeeds", """
                @EventSource on EventSourceTests$MisusedTestCases.twoSeeds: `seed`: found 2 numbers, expected one""");
        assertMisuse("patternForEvents", """
                @EventSource on EventSourceTests$MisusedTestCases.patternForEvents: found `pattern` for elements of Event,\
                 expected it for `String` or `byte[]` alone""");
    }

    private static void assertMisuse(String method, String message) {
        assertThat(TestRun.ofMethod(MisusedTestCases.class, method).failure().getMessage())
                .startsWith(message);
    }

    @EventSource(spec = NUMBERS, count = 1)
    static class MisusedClassTestCases {

        @Test
        void test() {}
    }

    static class MisusedTestCases {

        @ParameterizedTest
        @EventSource(spec = NUMBERS)
        void endless(Event event) {}

        @ParameterizedTest
        @EventSource(spec = NUMBERS, count = 1)
        void wrongType(int event) {}

        @ParameterizedTest
        @EventSource(spec = NUMBERS, count = 1)
        void live(EventStream events) {}

        @ParameterizedTest
        @EventSource(spec = NUMBERS, count = 1)
        void list(List<Event> events) {}

        @Test
        @EventSource(spec = NUMBERS, count = 1)
        void plainTest(Event event) {}

        @RepeatedTest(1)
        @EventSource(spec = NUMBERS, count = 1)
        @EventSource(spec = NUMBERS, count = 1)
        void repeatedTest() {}

        @ParameterizedTest
        @EventSource(spec = "nowhere.json", count = 1)
        void noSpecification(Event event) {}

        @ParameterizedTest
        @EventSource(
                spec = NUMBERS,
                count = 1,
                seed = {1, 2})
        void twoSeeds(Event event) {}

        @ParameterizedTest
        @EventSource(spec = NUMBERS, count = 1, pattern = "{number}")
        void patternForEvents(Event event) {}
    }
}
