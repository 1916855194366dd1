package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Events;
import dev.braid.testkit.NeedsParameterizedClass;
import dev.braid.testkit.TestRun;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedSeedTests {

    /** Another number here is another stream in every test of every user. */
    @Test
    void isTheSameForEver() {
        assertThat(seeds(PlainTestCases.class))
                .containsExactly(
                        "5963725897275970019", "-8262238064558804870", "-143071752226586442", "-1840149296429547763");
    }

    @Test
    void elsewhereIsTheSameForEver() {
        assertThat(seeds(EveryPlaceTestCases.class))
                .containsExactly(
                        "7868672471635849532", "8704767352834520671", "2721504915102772172", "6887113964133901513");
    }

    @Test
    void ofAFieldIsTheSameInEachTest() {
        List<String> seeds = seeds(FieldTestCases.class);

        assertThat(seeds).hasSize(5);
        assertThat(seeds.get(0)).isEqualTo(seeds.get(1));
        assertThat(seeds.subList(1, 5)).doesNotHaveDuplicates();
    }

    @Test
    void ofAnInheritedFieldDiffersByClassUnlessItIsStatic() {
        List<String> base = seeds(InheritedFieldsTestCases.class);
        List<String> inheriting = seeds(InheritingFieldsTestCases.class);

        assertThat(inheriting.get(0)).isNotEqualTo(base.get(0));
        assertThat(inheriting.get(1)).isEqualTo(base.get(1));
    }

    @Test
    void ofAnOuterInstanceIsTheSameInNestedClasses() {
        assertThat(seeds(OuterFieldsTestCases.class))
                .hasSize(4)
                .containsOnly(
                        seeds(OuterFieldsTestCases.class).get(0),
                        seeds(OuterFieldsTestCases.class).get(1));
    }

    @Test
    void differsByMethodParameterTypesAndPosition() {
        assertThat(seeds(PlainTestCases.class)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void differsByInvocation() {
        assertThat(seeds(InvocationTestCases.class)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    @NeedsParameterizedClass
    void differsByInvocationOfTheClass() {
        assertThat(seeds(ParameterizedTestCases.class)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void differsByNestedClass() {
        assertThat(seeds(OuterTestCases.class)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void differsByInheritingClass() {
        List<String> seeds = Stream.of(OuterTestCases.class, InheritingTestCases.class)
                .flatMap(testClass -> TestRun.ofMethod(testClass, "test").published("seed").stream())
                .toList();

        assertThat(seeds).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void isTheSameWithOneMethodAlone() {
        List<String> alone = TestRun.ofMethod(PlainTestCases.class, "other").published("seed");

        assertThat(alone).hasSize(1);
        assertThat(seeds(PlainTestCases.class)).containsAll(alone);
    }

    @Test
    void isTheSameInParallel() {
        TestRun parallel = TestRun.of(
                InvocationTestCases.class,
                "junit.jupiter.execution.parallel.enabled",
                "true",
                "junit.jupiter.execution.parallel.mode.default",
                "concurrent");

        assertThat(parallel.published("seed")).isEqualTo(seeds(InvocationTestCases.class));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {PlainTestCases.class, EveryPlaceTestCases.class, InvocationTestCases.class, OuterTestCases.class
            })
    void isTheSameInASuite(Class<?> testCases) {
        assertIsTheSameInASuite(testCases);
    }

    @Test
    @NeedsParameterizedClass
    void ofAClassWithArgumentsIsTheSameInASuite() {
        assertIsTheSameInASuite(ParameterizedTestCases.class);
    }

    private static void assertIsTheSameInASuite(Class<?> testCases) {
        TestRun suite = TestRun.inSuite(testCases);

        assertThat(suite.failures()).isEmpty();
        assertThat(suite.published("seed")).isEqualTo(seeds(testCases)).isNotEmpty();
    }

    private static List<String> seeds(Class<?> testClass) {
        TestRun run = TestRun.of(testClass);
        assertThat(run.failed()).isZero();
        return run.published("seed");
    }

    static class PlainTestCases {

        @Test
        void one(@Clicks Events first, @Clicks Events second, TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(first.seed()));
            reporter.publishEntry("seed", Long.toString(second.seed()));
        }

        @Test
        void one(@Clicks Events events, TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(events.seed()));
        }

        @Test
        void other(@Clicks Events events, TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(events.seed()));
        }
    }

    static class EveryPlaceTestCases {

        @Clicks
        private static Events ofTheClass;

        @Clicks
        private Events ofTheInstance;

        private final Events ofTheConstructor;
        private Events beforeEach;

        EveryPlaceTestCases(@Clicks Events events) {
            ofTheConstructor = events;
        }

        @BeforeEach
        void setUp(@Clicks Events events) {
            beforeEach = events;
        }

        @Test
        void test(TestReporter reporter) {
            for (Events events : List.of(ofTheClass, ofTheInstance, ofTheConstructor, beforeEach)) {
                reporter.publishEntry("seed", Long.toString(events.seed()));
            }
        }
    }

    static class FieldTestCases {

        @Clicks
        private Events field;

        @Test
        void one(TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(field.seed()));
        }

        @Test
        void other(TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(field.seed()));
        }

        @RepeatedTest(3)
        void repeated(TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(field.seed()));
        }
    }

    static class InheritedFieldsTestCases {

        @Clicks
        private static Events ofTheClass;

        @Clicks
        private Events ofTheInstance;

        @Test
        void test(TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(ofTheInstance.seed()));
            reporter.publishEntry("seed", Long.toString(ofTheClass.seed()));
        }
    }

    static class InheritingFieldsTestCases extends InheritedFieldsTestCases {}

    static class OuterFieldsTestCases {

        @Clicks
        private Events field;

        private Events beforeEach;

        @BeforeEach
        void setUp(@Clicks Events events) {
            beforeEach = events;
        }

        @Test
        void test(TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(field.seed()));
            reporter.publishEntry("seed", Long.toString(beforeEach.seed()));
        }

        @Nested
        class Inner {

            @Test
            void nested(TestReporter reporter) {
                test(reporter);
            }
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    static class InvocationTestCases {

        @RepeatedTest(3)
        void repeated(@Clicks Events events, TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(events.seed()));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void parameterized(int number, @Clicks Events events, TestReporter reporter) {
            assertThat(number).isBetween(1, 3);
            reporter.publishEntry("seed", Long.toString(events.seed()));
        }
    }

    @ParameterizedClass
    @ValueSource(strings = {"a:#1", "b"})
    record ParameterizedTestCases(String name) {

        @Test
        void one(@Clicks Events events, TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(events.seed()));
        }

        @RepeatedTest(2)
        void repeated(@Clicks Events events, TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(events.seed()));
        }
    }

    static class OuterTestCases {

        @Test
        void test(@Clicks Events events, TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(events.seed()));
        }

        @Nested
        class Inner {

            @Test
            void test(@Clicks Events events, TestReporter reporter) {
                reporter.publishEntry("seed", Long.toString(events.seed()));
            }
        }
    }

    static class InheritingTestCases extends OuterTestCases {}
}
