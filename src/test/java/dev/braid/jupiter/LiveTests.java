package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Generator;
import dev.braid.RunClock;
import dev.braid.testkit.TestRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams that run beside the test, and the clocks. */
class LiveTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String FAILURE = "the run failed after 2 events: ";

    @Test
    void isGivenBeforeItsStart(@GeneratedEvents(spec = "clicks.json", seed = 7) EventStream clicks) {
        assertThat(clicks.handedOver()).isZero();
        assertThat(clicks.start().take(5, PATIENCE))
                .isEqualTo(
                        Generator.of("clicks.json", getClass()).seed(7).count(5).events());
    }

    @Test
    void aTestThatNeverStartsIt(@GeneratedEvents(spec = "clicks.json") EventStream clicks) {
        assertThat(clicks.failure()).isEmpty();
    }

    @Test
    void endsWhereTheAttributesSay(@GeneratedEvents(spec = "clicks.json", duration = "3s") EventStream clicks) {
        assertThat(clicks.start().take(3, PATIENCE)).hasSize(3);
        assertThatThrownBy(() -> clicks.next(PATIENCE))
                .hasMessage("found no event: the stream has ended after 3 events");
    }

    @Test
    void manualClock(
            @GeneratedEvents(spec = "clicks.json", clock = RunClock.MANUAL, start = "2030-06-01T12:00")
                    EventStream clicks) {
        clicks.start().advance(Duration.ofSeconds(3));

        assertThat(clicks.takeDue()).hasSize(4);
        assertThat(clicks.startTime()).isEqualTo("2030-06-01T12:00:00Z");
    }

    @Test
    void realClock(
            @GeneratedEvents(spec = "clicks.json", clock = RunClock.REAL, speed = 1000) EventStream live,
            @GeneratedEvents(spec = "clicks.json", clock = RunClock.REAL, speed = 1000) Stream<Event> stream,
            @GeneratedEvents(spec = "clicks.json", clock = RunClock.REAL, rate = "1000/s") Iterator<Event> iterator) {
        Instant now = Instant.now();

        assertThat(live.start().next(PATIENCE).time()).isBetween(now.minusSeconds(60), now.plusSeconds(60));
        assertThat(stream.limit(5).map(Event::time).toList())
                .allSatisfy(time -> assertThat(time).isBetween(now.minusSeconds(60), now.plusSeconds(60)));
        assertThat(iterator.next().time()).isBetween(now.minusSeconds(60), now.plusSeconds(60));
    }

    @Test
    void catchingUp(
            @GeneratedEvents(spec = "clicks.json", clock = RunClock.CATCH_UP, start = "2024-01-01")
                    EventStream clicks) {
        assertThat(clicks.start().take(1000, PATIENCE).get(999).time()).isEqualTo("2024-01-01T00:16:39Z");
    }

    @Test
    void rateOfAList(@GeneratedEvents(spec = "clicks.json", count = 3, seed = 7, rate = "100/s") List<Event> clicks) {
        assertThat(clicks)
                .isEqualTo(
                        Generator.of("clicks.json", getClass()).seed(7).count(3).events());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ParameterTestCases.class,
                FieldTestCases.class,
                FieldOfOneInstanceTestCases.class,
                StaticFieldTestCases.class,
                ConstructorTestCases.class,
                BeforeAllTestCases.class,
                BeforeEachTestCases.class,
                OuterFieldTestCases.InnerWithOneInstance.class
            })
    void isClosedAtTheEnd(Class<?> testCases) {
        TestRun run = TestRun.of(testCases);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(1);
        assertThat(Closed.STREAMS.get(testCases))
                .satisfies(stream -> assertThatThrownBy(() -> stream.next(PATIENCE))
                        .hasMessage("found no event: the stream is closed"));
    }

    @Test
    void inParallelClassesAndMethods() {
        String[] parallel = {
            "junit.jupiter.execution.parallel.enabled",
            "true",
            "junit.jupiter.execution.parallel.mode.default",
            "concurrent",
            "junit.jupiter.execution.parallel.mode.classes.default",
            "concurrent"
        };

        TestRun run = TestRun.of(ParallelTestCases.class, parallel);

        assertThat(run.failures()).isEmpty();
        assertThat(run.published("events"))
                .isEqualTo(TestRun.of(ParallelTestCases.class).published("events"))
                .hasSize(3 * 20)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameter", "field", "notTaken"})
    void aFailureThatNobodyRead(String method) {
        Throwable failure = TestRun.ofMethod(UnreadTestCases.class, method).failure();

        assertThat(failure)
                .isExactlyInstanceOf(BraidException.class)
                .hasMessageStartingWith("@GeneratedEvents on ")
                .hasMessageContaining(FAILURE)
                .hasCauseExactlyInstanceOf(BraidException.class);
        assertThat(failure.getSuppressed())
                .hasOnlyElementsOfType(RunAgain.class)
                .hasSize(1);
    }

    @Test
    void aFailureThatTheTestHasRead() {
        Throwable failure = TestRun.ofMethod(FailingTestCases.class, "read").failure();

        assertThat(failure).hasMessageStartingWith(FAILURE);
        assertThat(failure.getSuppressed())
                .hasOnlyElementsOfType(RunAgain.class)
                .hasSize(1);
    }

    @Test
    void aFailureBesideAnother() {
        Throwable failure = TestRun.ofMethod(FailingTestCases.class, "other").failure();

        assertThat(failure).hasMessage("other");
        assertThat(failure.getSuppressed()).hasSize(2);
        assertThat(failure.getSuppressed()[0])
                .hasMessageStartingWith(
                        "@GeneratedEvents on parameter 1 (`EventStream`) of LiveTests$FailingTestCases.other: "
                                + FAILURE)
                .hasCauseExactlyInstanceOf(BraidException.class);
        assertThat(failure.getSuppressed()[1]).isExactlyInstanceOf(RunAgain.class);
    }

    @Test
    void aFailureBesideAnAssumption() {
        TestRun run = TestRun.ofMethod(FailingTestCases.class, "assumption");

        assertThat(run.aborted()).isZero();
        assertThat(run.failure()).hasMessageContaining(FAILURE);
    }

    @Test
    void severalFailures() {
        Throwable failure = TestRun.ofMethod(FailingTestCases.class, "several").failure();

        assertThat(failure).hasMessageStartingWith("@GeneratedEvents on parameter 1 (`EventStream`)");
        assertThat(failure.getSuppressed()[0])
                .hasMessageStartingWith("@GeneratedEvents on parameter 2 (`EventStream`)");
    }

    @ParameterizedTest
    @ValueSource(classes = {FailingStaticFieldTestCases.class, FailingOneInstanceTestCases.class})
    void aFailureOfTheClass(Class<?> testCases) {
        TestRun run = TestRun.of(testCases);

        assertThat(run.succeeded()).isEqualTo(1);
        assertThat(run.failedContainers()).isEqualTo(1);
        assertThat(run.failure())
                .hasMessageStartingWith("@GeneratedEvents on field `stream` of LiveTests$" + testCases.getSimpleName()
                        + ": " + FAILURE);
        assertThat(run.failure().getSuppressed()[0])
                .hasMessageStartingWith("mvn test -Dtest='" + testCases.getName() + "' -Dbraid.seed=");
    }

    /** Reads up to the failure, and not on. */
    private static void readUntilFailure(EventStream stream) {
        stream.start().advance(Duration.ofMinutes(1));
        assertThat(stream.takeDue()).hasSize(2);
    }

    /** Keeps streams beyond their tests, and checks that they are open as long as these run. */
    static final class Closed implements AfterEachCallback {

        static final Map<Class<?>, EventStream> STREAMS = new ConcurrentHashMap<>();

        @Override
        public void afterEach(ExtensionContext context) {
            assertThat(STREAMS.get(context.getRequiredTestClass()).next(PATIENCE))
                    .isNotNull();
        }
    }

    @ExtendWith(Closed.class)
    static class ParameterTestCases {

        @Test
        void test(@GeneratedEvents(spec = "clicks.json") EventStream stream) {
            Closed.STREAMS.put(getClass(), stream.start());
        }

        @AfterEach
        void isOpen() {
            assertThat(Closed.STREAMS.get(getClass()).next(PATIENCE)).isNotNull();
        }
    }

    @ExtendWith(Closed.class)
    static class FieldTestCases {

        @GeneratedEvents(spec = "clicks.json")
        private EventStream stream;

        @Test
        void test() {
            Closed.STREAMS.put(getClass(), stream.start());
        }
    }

    @ExtendWith(Closed.class)
    @TestInstance(Lifecycle.PER_CLASS)
    static class FieldOfOneInstanceTestCases {

        @GeneratedEvents(spec = "clicks.json")
        private EventStream stream;

        @Test
        void test() {
            Closed.STREAMS.put(getClass(), stream.start());
        }

        @AfterAll
        void isOpen() {
            assertThat(stream.next(PATIENCE)).isNotNull();
        }
    }

    @ExtendWith(Closed.class)
    static class StaticFieldTestCases {

        @GeneratedEvents(spec = "clicks.json")
        private static EventStream stream;

        @Test
        void test() {
            Closed.STREAMS.put(getClass(), stream.start());
        }

        @AfterAll
        static void isOpen() {
            assertThat(stream.next(PATIENCE)).isNotNull();
        }
    }

    @ExtendWith(Closed.class)
    static class ConstructorTestCases {

        private final EventStream stream;

        ConstructorTestCases(@GeneratedEvents(spec = "clicks.json") EventStream stream) {
            this.stream = stream;
        }

        @Test
        void test() {
            Closed.STREAMS.put(getClass(), stream.start());
        }
    }

    @ExtendWith(Closed.class)
    static class BeforeAllTestCases {

        @BeforeAll
        static void setUp(@GeneratedEvents(spec = "clicks.json") EventStream stream) {
            Closed.STREAMS.put(BeforeAllTestCases.class, stream.start());
        }

        @Test
        void test() {}

        @AfterAll
        static void isOpen() {
            assertThat(Closed.STREAMS.get(BeforeAllTestCases.class).next(PATIENCE))
                    .isNotNull();
        }
    }

    @ExtendWith(Closed.class)
    static class BeforeEachTestCases {

        @BeforeEach
        void setUp(@GeneratedEvents(spec = "clicks.json") EventStream stream) {
            Closed.STREAMS.put(getClass(), stream.start());
        }

        @Test
        void test() {}
    }

    static class OuterFieldTestCases {

        @GeneratedEvents(spec = "clicks.json")
        private EventStream stream;

        @Nested
        @ExtendWith(Closed.class)
        @TestInstance(Lifecycle.PER_CLASS)
        class InnerWithOneInstance {

            @Test
            void test() {
                Closed.STREAMS.put(getClass(), stream.start());
            }

            @AfterAll
            void isOpen() {
                assertThat(stream.next(PATIENCE)).isNotNull();
            }
        }
    }

    /** Each stream gives events of its own, the same ones whatever runs beside it. */
    static class ParallelTestCases {

        private static void publish(EventStream stream, TestReporter reporter) {
            reporter.publishEntry("events", stream.take(100, PATIENCE).toString());
        }

        @Nested
        class One {

            private final EventStream ofTheConstructor;

            One(@GeneratedEvents(spec = "clicks.json") EventStream stream) {
                ofTheConstructor = stream.start();
            }

            @RepeatedTest(20)
            void test(@GeneratedEvents(spec = "clicks.json") EventStream parameter, TestReporter reporter) {
                publish(parameter.start(), reporter);
                publish(ofTheConstructor, reporter);
            }
        }

        @Nested
        @TestInstance(Lifecycle.PER_CLASS)
        class Other {

            @GeneratedEvents(spec = "clicks.json")
            private EventStream ofAllTests;

            @BeforeAll
            void start() {
                ofAllTests.start();
            }

            @RepeatedTest(20)
            void test(@GeneratedEvents(spec = "clicks.json") EventStream parameter, TestReporter reporter) {
                assertThat(ofAllTests.next(PATIENCE)).isNotNull();
                publish(parameter.start(), reporter);
            }
        }
    }

    static class UnreadTestCases {

        @GeneratedEvents(spec = "failing.yaml", clock = RunClock.MANUAL)
        private EventStream stream;

        @Test
        void parameter(@GeneratedEvents(spec = "failing.yaml", clock = RunClock.MANUAL) EventStream parameter) {
            readUntilFailure(parameter);
        }

        @Test
        void field() {
            readUntilFailure(stream);
        }

        @Test
        void notTaken(@GeneratedEvents(spec = "failing.yaml") EventStream parameter) {
            parameter.start();
            await().until(() -> parameter.failure().isPresent());
        }
    }

    static class FailingTestCases {

        @Test
        void read(@GeneratedEvents(spec = "failing.yaml", clock = RunClock.MANUAL) EventStream stream) {
            readUntilFailure(stream);
            stream.next(PATIENCE);
        }

        @Test
        void other(@GeneratedEvents(spec = "failing.yaml", clock = RunClock.MANUAL) EventStream stream) {
            readUntilFailure(stream);
            fail("other");
        }

        @Test
        void assumption(@GeneratedEvents(spec = "failing.yaml", clock = RunClock.MANUAL) EventStream stream) {
            readUntilFailure(stream);
            assumeTrue(stream.failure().isEmpty());
        }

        @Test
        void several(
                @GeneratedEvents(spec = "failing.yaml", clock = RunClock.MANUAL) EventStream one,
                @GeneratedEvents(spec = "failing.yaml", clock = RunClock.MANUAL) EventStream other) {
            readUntilFailure(one);
            readUntilFailure(other);
        }
    }

    static class FailingStaticFieldTestCases {

        @GeneratedEvents(spec = "failing.yaml", clock = RunClock.MANUAL)
        private static EventStream stream;

        @Test
        void test() {
            readUntilFailure(stream);
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class FailingOneInstanceTestCases {

        @GeneratedEvents(spec = "failing.yaml", clock = RunClock.MANUAL)
        private EventStream stream;

        @Test
        void test() {
            readUntilFailure(stream);
        }
    }
}
