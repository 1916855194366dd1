package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Events;
import dev.braid.testkit.TestRun;
import java.util.List;
import java.util.stream.Stream;
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
    void differsByMethodParameterTypesAndPosition() {
        assertThat(seeds(PlainTestCases.class)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void differsByInvocation() {
        assertThat(seeds(InvocationTestCases.class)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
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

    @Test
    void isTheSameInASuite() throws NoSuchMethodException {
        var method = PlainTestCases.class.getDeclaredMethod("other", Events.class, TestReporter.class);
        Target target = ParameterTarget.of(PlainTestCases.class, method, 0);
        String segments = "[engine:junit-jupiter]/[class:A]/[test-template:b()]/[test-template-invocation:#2]";

        assertThat(target.derivedSeed("[engine:s]/[suite:S]/" + segments)).isEqualTo(target.derivedSeed(segments));
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
