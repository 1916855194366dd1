package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Events;
import dev.braid.testkit.NeedsParameterizedClass;
import dev.braid.testkit.TestRun;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where events can be asked for, in tests of every shape. */
class PlacesTests {

    record Click(@JsonProperty("user_id") long userId, String page) {}

    @Test
    void everyPlaceIsGivenEvents() {
        TestRun run = TestRun.of(EveryPlaceTestCases.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(2);
    }

    @Test
    void everyPlaceWithOneInstance() {
        TestRun run = TestRun.of(OneInstanceTestCases.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.published("seed"))
                .hasSize(3)
                .containsOnly(run.published("seed").get(0));
    }

    @Test
    void inParallel() {
        String[] parallel = {
            "junit.jupiter.execution.parallel.enabled",
            "true",
            "junit.jupiter.execution.parallel.mode.default",
            "concurrent"
        };

        assertThat(TestRun.of(ParallelTestCases.class, parallel).published("seed"))
                .isEqualTo(TestRun.of(ParallelTestCases.class).published("seed"))
                .hasSize(20);
    }

    @Test
    void eachTestHasAnInstanceOfItsOwn() {
        TestRun run = TestRun.of(ChangedArrayTestCases.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(2);
    }

    static class EveryPlaceTestCases {

        @Clicks
        private static List<Event> ofTheClass;

        @Clicks
        private List<Event> ofTheInstance;

        @Clicks
        protected Iterator<String> iterator;

        @GeneratedEvents(spec = "clicks.json")
        public EventStream live;

        private final List<Object> places = new ArrayList<>();

        EveryPlaceTestCases(@Clicks Stream<Click> events) {
            places.add(events.toList());
        }

        @BeforeAll
        static void beforeAll(@Clicks List<Click> events) {
            assertThat(events).hasSize(3);
            assertThat(ofTheClass).hasSize(3);
        }

        @BeforeEach
        void beforeEach(@Clicks Click[] events) {
            places.add(List.of(events));
            places.add(ofTheInstance);
            places.add(ofTheClass);
            places.add(iterator.next());
        }

        @Test
        void test(@Clicks List<Event> events) {
            places.add(events);
            places.add(live.start().take(3, Duration.ofSeconds(10)));
        }

        @RepeatedTest(1)
        void repeated(@Clicks List<Event> events) {
            test(events);
        }

        @AfterEach
        void afterEach(@Clicks List<Event> events) {
            places.add(events);
            assertThat(places).hasSize(8).doesNotHaveDuplicates();
        }

        @AfterAll
        static void afterAll(@Clicks List<Event> events) {
            assertThat(events).hasSize(3).isNotEqualTo(ofTheClass);
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstanceTestCases {

        @Clicks
        private Events field;

        private final Events ofTheConstructor;

        OneInstanceTestCases(@Clicks Events events) {
            ofTheConstructor = events;
        }

        @BeforeAll
        void beforeAll(@Clicks Events events) {
            assertThat(List.of(field, ofTheConstructor, events)).doesNotHaveDuplicates();
        }

        @Test
        void one(TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(field.seed()));
        }

        @RepeatedTest(2)
        void other(TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(field.seed()));
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class ParallelTestCases {

        @Clicks
        private Events field;

        private final Events ofTheConstructor;

        ParallelTestCases(@Clicks Events events) {
            ofTheConstructor = events;
        }

        @RepeatedTest(5)
        void one(TestReporter reporter) {
            publish(reporter);
        }

        @RepeatedTest(5)
        void other(TestReporter reporter) {
            publish(reporter);
        }

        private void publish(TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(field.seed()));
            reporter.publishEntry("seed", Long.toString(ofTheConstructor.seed()));
        }
    }

    static class ChangedArrayTestCases {

        @Clicks
        private Event[] events;

        @RepeatedTest(2)
        void test() {
            assertThat(events).doesNotContainNull();
            events[0] = null;
        }
    }

    static class Base {

        @Clicks
        private Events inherited;

        Events beforeEach;

        @BeforeEach
        void inheritedMethod(@Clicks Events events) {
            beforeEach = events;
        }

        @Test
        void inheritedTest(@Clicks Events events) {
            assertThat(List.of(inherited, beforeEach, events)).doesNotHaveDuplicates();
        }
    }

    @Nested
    class Inheriting extends Base {

        @Clicks
        private Events inherited;

        @Test
        void bothFields() {
            assertThat(inherited).hasSize(3);
        }
    }

    interface WithDefaultMethods {

        @BeforeEach
        default void setUp(@Clicks List<Event> events) {
            assertThat(events).hasSize(3);
        }

        @Test
        default void test(@Clicks List<Event> events) {
            assertThat(events).hasSize(3);
        }
    }

    @Nested
    class Implementing implements WithDefaultMethods {}

    @Nested
    class Outer {

        @Clicks
        private List<Click> outer;

        @Clicks
        private EventStream unused;

        @BeforeEach
        void setUp(@Clicks List<Event> events) {
            assertThat(events).hasSize(3);
        }

        @Nested
        class Inner {

            private final List<Click> ofTheConstructor;

            @Clicks
            private List<Click> inner;

            Inner(@Clicks List<Click> events) {
                ofTheConstructor = events;
            }

            @Test
            void fieldsOfBothInstances() {
                assertThat(List.of(outer, inner, ofTheConstructor))
                        .doesNotHaveDuplicates()
                        .allSatisfy(clicks -> assertThat(clicks).hasSize(3).hasOnlyElementsOfType(Click.class));
            }
        }

        @Nested
        @TestInstance(Lifecycle.PER_CLASS)
        class InnerWithOneInstance {

            @Clicks
            private List<Click> inner;

            @Test
            void fieldsOfBothInstances() {
                assertThat(List.of(outer, inner)).doesNotHaveDuplicates();
            }
        }
    }

    @Nested
    class OfAllKinds {

        @Clicks
        private List<Event> field;

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void parameterized(int number, @Clicks List<Event> events) {
            assertThat(events).hasSize(3).isNotEqualTo(field);
        }

        @TestFactory
        List<DynamicTest> factory(@Clicks List<Event> events) {
            return List.of(DynamicTest.dynamicTest(
                    "dynamic", () -> assertThat(events).hasSize(3).isNotEqualTo(field)));
        }
    }

    @Nested
    @NeedsParameterizedClass
    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    class WithArguments {

        private final int number;
        private final List<Event> ofTheConstructor;

        @Clicks
        private List<Event> field;

        WithArguments(int number, @Clicks List<Event> events) {
            this.number = number;
            this.ofTheConstructor = events;
        }

        @Test
        void test() {
            assertThat(number).isBetween(1, 2);
            assertThat(field).hasSize(3).isNotEqualTo(ofTheConstructor);
        }
    }

    @Nested
    @NeedsParameterizedClass
    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    @TestInstance(Lifecycle.PER_CLASS)
    class WithArgumentsInFields {

        @Parameter
        int number;

        @Clicks
        private List<Event> field;

        @Test
        void test() {
            assertThat(field).hasSize(3);
        }
    }

    @Nested
    @ExtendWith(EventsExtension.class)
    class RegisteredTwice {

        @Clicks
        private EventStream stream;

        @Test
        void test(@Clicks List<Event> events) {
            assertThat(stream.start().take(3, Duration.ofSeconds(10))).hasSize(3);
        }
    }

    @Nested
    class Records {

        @Test
        void haveTheirConstructorsParameters() {
            TestRun run = TestRun.of(RecordTestCases.class);

            assertThat(run.failures()).isEmpty();
            assertThat(run.succeeded()).isEqualTo(1);
        }
    }

    record RecordTestCases(@Clicks List<Event> events) {

        @Test
        void test() {
            assertThat(events).hasSize(3);
        }
    }

    @Target({ElementType.PARAMETER, ElementType.FIELD})
    @Retention(RetentionPolicy.RUNTIME)
    @Clicks
    @interface ComposedOfComposed {}

    @Nested
    class Composed {

        @ComposedOfComposed
        private static List<Event> ofTheClass;

        @ComposedOfComposed
        private List<Event> ofTheInstance;

        private final List<Event> ofTheConstructor;

        Composed(@ComposedOfComposed List<Event> events) {
            ofTheConstructor = events;
        }

        @BeforeAll
        static void beforeAll(@ComposedOfComposed List<Event> events) {
            assertThat(List.of(events, ofTheClass)).doesNotHaveDuplicates();
        }

        @BeforeEach
        void beforeEach(@ComposedOfComposed List<Event> events) {
            assertThat(List.of(events, ofTheInstance, ofTheConstructor)).doesNotHaveDuplicates();
        }

        @Test
        void test(@ComposedOfComposed List<Event> events) {
            assertThat(events).hasSize(3);
        }
    }

    @Test
    @NeedsParameterizedClass
    void recordsOfArguments() {
        TestRun run = TestRun.of(RecordWithArgumentsTestCases.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.published("seed")).hasSize(2).doesNotHaveDuplicates();
    }

    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    record RecordWithArgumentsTestCases(int number, @Clicks Events events) {

        @Clicks
        private static List<Event> ofTheClass;

        @Test
        void test(TestReporter reporter) {
            assertThat(List.of(ofTheClass, events)).doesNotHaveDuplicates();
            reporter.publishEntry("seed", Long.toString(events.seed()));
        }
    }

    @Nested
    class Dynamic {

        @TestFactory
        Stream<DynamicNode> factory(
                @GeneratedEvents(spec = "clicks.json") EventStream live, @Clicks Stream<Event> clicks) {
            live.start();
            return clicks.map(click -> DynamicContainer.dynamicContainer(
                    "click",
                    List.of(DynamicTest.dynamicTest(
                            "live",
                            () -> assertThat(live.next(Duration.ofSeconds(10)).index())
                                    .isEqualTo(click.index())))));
        }
    }
}
