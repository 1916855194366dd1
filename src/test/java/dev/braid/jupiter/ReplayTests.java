package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.RunClock;
import dev.braid.testkit.NeedsParameterizedClass;
import dev.braid.testkit.TestRun;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line that is printed under a failure leads to the same failing event again. */
class ReplayTests {

    private static final Pattern SETTING = Pattern.compile("-Dbraid\\.seed=(-?\\d+)\n");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(
            classes = {
                ParameterTestCases.class,
                StreamTestCases.class,
                IteratorTestCases.class,
                LiveTestCases.class,
                RealTestCases.class,
                FieldTestCases.class,
                StaticFieldTestCases.class,
                FieldOfOneInstanceTestCases.class,
                ConstructorTestCases.class,
                ConstructorOfOneInstanceTestCases.class,
                BeforeAllTestCases.class,
                BeforeEachTestCases.class,
                AfterEachTestCases.class,
                AfterAllTestCases.class,
                DynamicTestCases.class,
                SeveralTestCases.class,
                ArgumentsTestCases.class,
                RecordTestCases.class,
                NestedTestCases.class,
                RowsTestCases.class
            })
    void theSameEventFailsAgain(Class<?> testCases) {
        assertFailsAgain(TestRun.of(testCases, "braid.seed", "random"), testCases);
        assertFailsAgain(TestRun.of(testCases), testCases);
    }

    @Test
    @NeedsParameterizedClass
    void theSameEventFailsAgainWhereTheClassHasArguments() {
        theSameEventFailsAgain(ArgumentsOfTheClassTestCases.class);
    }

    private static void assertFailsAgain(TestRun run, Class<?> testCases) {
        Throwable failure = run.failure();
        String line = failure.getSuppressed()[0].getMessage();
        Matcher setting = SETTING.matcher(line);
        TestRun again = setting.find() ? TestRun.of(testCases, "braid.seed", setting.group(1)) : TestRun.of(testCases);

        assertThat(failure).hasMessageStartingWith("click #");
        assertThat(failure.getSuppressed()).hasSize(1);
        assertThat(line).startsWith("mvn test -Dtest='" + testCases.getName());
        assertThat(again.failure()).hasMessage(failure.getMessage());
        assertThat(run.published(RunAgain.KEY)).containsExactly(line);
    }

    private static void process(Event click) {
        if (click.getLong("user_id") % 10 == 0) {
            throw new IllegalStateException("click #" + click.index() + " of user " + click.getLong("user_id"));
        }
    }

    /** Of invocations that each have one event. */
    private static void failAtTheThird(Event click) {
        if (click.index() == 2) {
            throw new IllegalStateException("click #2 of user " + click.getLong("user_id"));
        }
    }

    static class ParameterTestCases {

        @Test
        void test(@GeneratedEvents(spec = "clicks.json", count = 1000) List<Event> clicks) {
            clicks.forEach(ReplayTests::process);
        }
    }

    static class StreamTestCases {

        @Test
        void test(@GeneratedEvents(spec = "clicks.json") Stream<Event> clicks) {
            clicks.forEach(ReplayTests::process);
        }
    }

    static class IteratorTestCases {

        @Test
        void test(@GeneratedEvents(spec = "clicks.json", rate = "10000/s") Iterator<Event> clicks) {
            clicks.forEachRemaining(ReplayTests::process);
        }
    }

    static class LiveTestCases {

        @Test
        void test(@GeneratedEvents(spec = "clicks.json") EventStream clicks) {
            clicks.start().take(1000, PATIENCE).forEach(ReplayTests::process);
        }
    }

    static class RealTestCases {

        @Test
        void test(
                @GeneratedEvents(spec = "clicks.json", clock = RunClock.REAL, speed = 10_000) EventStream live,
                @GeneratedEvents(spec = "clicks.json", clock = RunClock.REAL, speed = 10_000, seed = 1)
                        Iterator<Event> others) {
            assertThat(others.next().index()).isZero();
            live.start().take(1000, PATIENCE).forEach(ReplayTests::process);
        }
    }

    static class FieldTestCases {

        @GeneratedEvents(spec = "clicks.json", count = 1000)
        private List<Event> clicks;

        @Test
        void test() {
            clicks.forEach(ReplayTests::process);
        }
    }

    static class StaticFieldTestCases {

        @GeneratedEvents(spec = "clicks.json", count = 1000)
        private static List<Event> clicks;

        @Test
        void test() {
            clicks.forEach(ReplayTests::process);
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class FieldOfOneInstanceTestCases {

        @GeneratedEvents(spec = "clicks.json")
        private EventStream clicks;

        @Test
        void test() {
            clicks.start().take(1000, PATIENCE).forEach(ReplayTests::process);
        }
    }

    static class ConstructorTestCases {

        ConstructorTestCases(@GeneratedEvents(spec = "clicks.json", count = 1000) List<Event> clicks) {
            clicks.forEach(ReplayTests::process);
        }

        @Test
        void test() {}
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class ConstructorOfOneInstanceTestCases {

        ConstructorOfOneInstanceTestCases(@GeneratedEvents(spec = "clicks.json", count = 1000) List<Event> clicks) {
            clicks.forEach(ReplayTests::process);
        }

        @Test
        void test() {}
    }

    static class BeforeAllTestCases {

        @BeforeAll
        static void setUp(@GeneratedEvents(spec = "clicks.json", count = 1000) List<Event> clicks) {
            clicks.forEach(ReplayTests::process);
        }

        @Test
        void test() {}
    }

    static class BeforeEachTestCases {

        @BeforeEach
        void setUp(@GeneratedEvents(spec = "clicks.json", count = 1000) List<Event> clicks) {
            clicks.forEach(ReplayTests::process);
        }

        @Test
        void test() {}
    }

    static class AfterEachTestCases {

        @Test
        void test() {}

        @AfterEach
        void tearDown(@GeneratedEvents(spec = "clicks.json", count = 1000) List<Event> clicks) {
            clicks.forEach(ReplayTests::process);
        }
    }

    static class AfterAllTestCases {

        @Test
        void test() {}

        @AfterAll
        static void tearDown(@GeneratedEvents(spec = "clicks.json", count = 1000) List<Event> clicks) {
            clicks.forEach(ReplayTests::process);
        }
    }

    static class DynamicTestCases {

        @TestFactory
        DynamicTest test(@GeneratedEvents(spec = "clicks.json", count = 1000) List<Event> clicks) {
            return DynamicTest.dynamicTest("dynamic", () -> clicks.forEach(ReplayTests::process));
        }
    }

    static class SeveralTestCases {

        @GeneratedEvents(spec = "clicks.json", count = 5)
        private List<Event> some;

        @Test
        void test(
                @GeneratedEvents(spec = "clicks.json", count = 5) Iterator<Event> more,
                @GeneratedEvents(spec = "clicks.json") Stream<Event> endless) {
            Stream.of(some.stream(), Stream.of(more.next()), endless)
                    .flatMap(events -> events)
                    .forEach(ReplayTests::process);
        }
    }

    static class ArgumentsTestCases {

        @ParameterizedTest
        @EventSource(spec = "clicks.json", count = 5)
        void test(Event click) {
            failAtTheThird(click);
        }
    }

    @ParameterizedClass
    @EventSource(spec = "clicks.json", count = 5)
    record ArgumentsOfTheClassTestCases(Event click) {

        @Test
        void test() {
            failAtTheThird(click);
        }
    }

    record RecordTestCases(
            @GeneratedEvents(spec = "clicks.json", count = 1000)
            List<Event> clicks) {

        @Test
        void test() {
            clicks.forEach(ReplayTests::process);
        }
    }

    static class NestedTestCases {

        @GeneratedEvents(spec = "clicks.json", count = 1000)
        private List<Event> clicks;

        @Nested
        @TestInstance(Lifecycle.PER_CLASS)
        class Inner {

            @Test
            void test() {
                clicks.forEach(ReplayTests::process);
            }
        }
    }

    static class RowsTestCases {

        @Test
        void test(@GeneratedEvents(spec = "rooms.yaml") Stream<Event> rows) {
            rows.filter(row -> row.index() > 20 && row.get("room") == null)
                    .limit(1)
                    .forEach(row -> {
                        throw new IllegalStateException("click #" + row.index() + " is a row");
                    });
        }
    }
}
