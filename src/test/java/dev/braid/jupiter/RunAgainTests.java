package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.braid.ChildJvm;
import dev.braid.Event;
import dev.braid.Events;
import dev.braid.testkit.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunAgainTests {

    @Test
    void derivedSeed() {
        assertReport("derived", """
                mvn test -Dtest='dev.braid.jupiter.RunAgainTests$FailingTestCases#derived' -Dbraid.seed=9070553984425931357
                  parameter 1 (`List<Event>`): seed 9070553984425931357, derived from class, member, parameter types,\
                 invocation and position; @GeneratedEvents(..., seed = 9070553984425931357L) pins it
                    3 events: parameter-1-List-Event-of-RunAgainTests-FailingTestCases.derived.ndjson""");
    }

    @Test
    void pinnedSeed() {
        assertReport("pinned", """
                mvn test -Dtest='dev.braid.jupiter.RunAgainTests$FailingTestCases#pinned'
                  parameter 1 (`List<Event>`): seed 7, given by the annotation
                    3 events: parameter-1-List-Event-of-RunAgainTests-FailingTestCases.pinned.ndjson""");
    }

    @Test
    void setSeed() {
        assertReport("several", """
                mvn test -Dtest='dev.braid.jupiter.RunAgainTests$FailingTestCases#several' -Dbraid.seed=5
                  parameter 2 (`List<Event>`): seed 5, given by the configuration parameter `braid.seed`;\
                 @GeneratedEvents(..., seed = 5L) pins it
                    3 events: parameter-2-List-Event-of-RunAgainTests-FailingTestCases.several.ndjson
                  parameter 3 (`Iterator<Event>`): seed 7, given by the annotation
                    no event was handed over
                  parameter 4 (`Event[]`): seed 5, given by the configuration parameter `braid.seed`;\
                 @GeneratedEvents(..., seed = 5L) pins it
                    3 events: parameter-4-Event-of-RunAgainTests-FailingTestCases.several.ndjson""", "braid.seed", "5");
    }

    @Test
    void differentSeeds() {
        assertReport("several", """
                mvn test -Dtest='dev.braid.jupiter.RunAgainTests$FailingTestCases#several'
                  parameter 2 (`List<Event>`): seed 107378061652252863, derived from class, member, parameter types,\
                 invocation and position; @GeneratedEvents(..., seed = 107378061652252863L) pins it
                    3 events: parameter-2-List-Event-of-RunAgainTests-FailingTestCases.several.ndjson
                  parameter 3 (`Iterator<Event>`): seed 7, given by the annotation
                    no event was handed over
                  parameter 4 (`Event[]`): seed 486784463563509074, derived from class, member, parameter types,\
                 invocation and position; @GeneratedEvents(..., seed = 486784463563509074L) pins it
                    3 events: parameter-4-Event-of-RunAgainTests-FailingTestCases.several.ndjson""");
    }

    @Test
    void drawnSeed() {
        TestRun run = TestRun.of(DrawnTestCases.class, "braid.seed", "random");
        String drawn = run.published("braid.seed").get(0);

        assertThat(run.published("braid.seed")).containsExactly(drawn);
        assertThat(run.published("seed")).containsExactly(drawn, drawn, drawn);
        assertThat(run.failures())
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure.getSuppressed()[0])
                        .extracting(Throwable::getMessage, STRING)
                        .startsWith(
                                "mvn test -Dtest='dev.braid.jupiter.RunAgainTests$DrawnTestCases#drawn' -Dbraid.seed="
                                        + drawn
                                        + "\n  parameter 1 (`Events`): seed " + drawn
                                        + ", drawn for this run, as `braid.seed=random` asks; @GeneratedEvents(..., seed = "
                                        + drawn
                                        + "L) pins it"));
    }

    /** Surefire runs what has failed again as another run of tests in the same JVM. */
    @Test
    void drawnSeedOfAnotherRunInTheSameJvm() {
        TestRun run = TestRun.of(DrawnTestCases.class, "braid.seed", "random");

        TestRun again = TestRun.ofMethod(DrawnTestCases.class, "drawn", "braid.seed", "random");

        assertThat(again.published("seed")).isEqualTo(run.published("seed"));
        assertThat(again.published("braid.seed")).isEqualTo(run.published("braid.seed"));
    }

    @Test
    void seedsOfAnInvocation() {
        TestRun run = TestRun.of(InvocationTestCases.class);
        String seed = run.published("seed").get(1);

        TestRun again = TestRun.of(InvocationTestCases.class, "braid.seed", seed);

        assertThat(run.failure().getSuppressed()[0].getMessage()).contains(" -Dbraid.seed=" + seed + "\n");
        assertThat(again.published("first event"))
                .containsOnly(run.published("first event").get(1));
    }

    @Test
    void inASuite() {
        TestRun suite = TestRun.inSuite(InvocationTestCases.class);

        assertThat(suite.published(RunAgain.KEY))
                .extracting(RunAgainTests::withoutFolders)
                .containsExactlyElementsOf(TestRun.of(InvocationTestCases.class).published(RunAgain.KEY).stream()
                        .map(RunAgainTests::withoutFolders)
                        .toList())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            # system property   | line of the file  | what is told
            braid.seed=5        | braid.other       | found in junit-platform.properties the setting `braid.other`, expected one of `braid.seed`, `braid.kafka.mode`, `braid.kafka.bootstrap-servers`, `braid.kafka.client-config`, `braid.kafka.startup-timeout`, `braid.elasticsearch.mode`, `braid.elasticsearch.url`, `braid.elasticsearch.user`, `braid.elasticsearch.password`, `braid.elasticsearch.api-key`, `braid.elasticsearch.certificate`, `braid.elasticsearch.distribution`, `braid.elasticsearch.startup-timeout`
            braid.seed=5        | seed=9            | seed 5, given by the system property `braid.seed`; @GeneratedEvents(..., seed = 5L) pins it
            seed=5              | braid.seed=9      | seed 9, given by the configuration parameter `braid.seed`; @GeneratedEvents(..., seed = 9L) pins it
            braid.seed=5        | braid.seed=9      | seed 5, given by the system property `braid.seed`; @GeneratedEvents(..., seed = 5L) pins it
            braid.seed=0x5      | braid.seed=9      | `braid.seed`: found "0x5", expected a whole number from -9223372036854775808 to 9223372036854775807, or random
            seed=5              | braid.sed=9       | found in junit-platform.properties the setting `braid.sed`, expected one of `braid.seed`, `braid.kafka.mode`, `braid.kafka.bootstrap-servers`, `braid.kafka.client-config`, `braid.kafka.startup-timeout`, `braid.elasticsearch.mode`, `braid.elasticsearch.url`, `braid.elasticsearch.user`, `braid.elasticsearch.password`, `braid.elasticsearch.api-key`, `braid.elasticsearch.certificate`, `braid.elasticsearch.distribution`, `braid.elasticsearch.startup-timeout`; did you mean `braid.seed`?
            braid.sed=5         | seed=9            | found the system property `braid.sed`, expected one of `braid.seed`, `braid.kafka.mode`, `braid.kafka.bootstrap-servers`, `braid.kafka.client-config`, `braid.kafka.startup-timeout`, `braid.elasticsearch.mode`, `braid.elasticsearch.url`, `braid.elasticsearch.user`, `braid.elasticsearch.password`, `braid.elasticsearch.api-key`, `braid.elasticsearch.certificate`, `braid.elasticsearch.distribution`, `braid.elasticsearch.startup-timeout`, `braid.limits.depth`, `braid.limits.document-bytes`, `braid.limits.pool-values`, `braid.limits.pool-bytes`, `braid.limits.row-bytes`; did you mean `braid.seed`?
            """)
    void settingsOfTheJvm(String property, String line, String told, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("junit-platform.properties"), line);
        List<String> options = List.of(
                "-D" + property,
                "-Dbuild.basedir=" + System.getProperty("build.basedir"),
                // Before the file of the same name that lies beside our tests.
                "-Xbootclasspath/a:" + folder);

        assertThat(ChildJvm.run(options, FailingMain.class, List.of()).lines()).contains(told);
    }

    /** As Kotlin allows; what Surefire or a shell would take for something else is matched by question marks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            spaces between      | spaces between
            it's quoted         | it?s quoted
            a, comma            | a? comma
            plus + sign         | plus ? sign
            a # b ? c * d       | a ? b ? c ? d
            %regex{a} !b        | ?regex?a? ?b
            ${basedir} "b"      | $?basedir? ?b?
            größer 𝒳           | gr??er ??
            a_b-c$d             | a_b-c$d
            """)
    void namesThatJavaDoesNotHave(String name, String pattern) throws Exception {
        Class<?> testClass = NamedTestCases.named(name);

        assertThat(TestRun.of(testClass).published(RunAgain.KEY))
                .singleElement(STRING)
                .startsWith("mvn test -Dtest='dev.braid.jupiter." + pattern + "#" + pattern + "' -Dbraid.seed=");
    }

    @Test
    void pinnedAndSet() {
        assertReport("pinned", """
                mvn test -Dtest='dev.braid.jupiter.RunAgainTests$FailingTestCases#pinned'
                  parameter 1 (`List<Event>`): seed 7, given by the annotation
                    3 events: parameter-1-List-Event-of-RunAgainTests-FailingTestCases.pinned.ndjson""", "braid.seed", "5");
    }

    @Test
    void failureKeepsItsTypeMessageAndStackTrace() {
        Throwable failure = TestRun.ofMethod(FailingTestCases.class, "pinned").failure();

        assertThat(failure).isExactlyInstanceOf(AssertionError.class).hasMessage("pinned");
        assertThat(failure.getStackTrace()).isNotEmpty();
        assertThat(failure.getSuppressed()[0].getStackTrace()).isEmpty();
    }

    @Test
    void failureAfterTheTest() {
        Throwable failure = TestRun.of(FailingAfterwardsTestCases.class).failure();

        assertThat(failure).hasMessage("afterwards");
        assertThat(failure.getSuppressed())
                .hasOnlyElementsOfType(RunAgain.class)
                .hasSize(1);
    }

    @Test
    void aRunThatCannotGoOn() {
        TestRun run = TestRun.of(EndlessTestCases.class);

        assertThat(run.failure().getMessage())
                .startsWith(
                        "@GeneratedEvents on parameter 1 (`List<Event>`) of RunAgainTests$EndlessTestCases.endless: ");
        assertThat(run.failure().getSuppressed())
                .hasOnlyElementsOfType(RunAgain.class)
                .hasSize(1);
    }

    @Test
    void nothingIsSaidOfTestsThatDoNotFail() {
        TestRun run = TestRun.of(QuietTestCases.class);

        assertThat(run.succeeded()).isEqualTo(1);
        assertThat(run.aborted()).isEqualTo(1);
        assertThat(run.published(RunAgain.KEY)).isEmpty();
    }

    @Test
    void warningsArePublishedOnce() {
        assertThat(TestRun.of(WarnedTestCases.class).published("braid.warnings"))
                .containsExactly("misspelled.json:15:7: states[0].dealy: found an unknown key, which has no effect;"
                        + " did you mean \"delay\"?");
    }

    private static void assertReport(String method, String report, String... settings) {
        TestRun run = TestRun.ofMethod(FailingTestCases.class, method, settings);

        assertThat(run.failure().getSuppressed())
                .extracting(suppressed -> withoutFolders(suppressed.toString()))
                .containsExactly("dev.braid.jupiter.RunAgain: " + report);
        assertThat(run.published("braid.run-again"))
                .extracting(RunAgainTests::withoutFolders)
                .containsExactly(report);
    }

    private static String withoutFolders(String report) {
        return report.replaceAll("events: .*[/\\\\]", "events: ");
    }

    /** Prints what is told of the first parameter, a line at a time. */
    static final class FailingMain {

        public static void main(String[] args) {
            Throwable failure = TestRun.withSettingsOfTheJvm(FailingTestCases.class, "derived")
                    .failure();
            printWithoutPlace(
                    failure,
                    "@GeneratedEvents on parameter 1 (`List<Event>`) of RunAgainTests$FailingTestCases.derived: ");
            for (Throwable suppressed : failure.getSuppressed()) {
                printWithoutPlace(suppressed, "  parameter 1 (`List<Event>`): ");
            }
        }

        private static void printWithoutPlace(Throwable thrown, String place) {
            System.out.println(thrown.getMessage().replace(place, ""));
        }
    }

    static class FailingTestCases {

        @Test
        void derived(@Clicks List<Event> events) {
            fail("derived");
        }

        @Test
        void pinned(@GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) List<Event> events) {
            fail("pinned");
        }

        @Test
        void several(
                TestReporter reporter,
                @Clicks List<Event> events,
                @GeneratedEvents(spec = "clicks.json", seed = 7) Iterator<Event> endless,
                @Clicks Event[] array) {
            throw new IllegalStateException("several");
        }
    }

    static class DrawnTestCases {

        @RepeatedTest(3)
        void drawn(@Clicks Events events, TestReporter reporter) {
            reporter.publishEntry("seed", Long.toString(events.seed()));
            fail("drawn");
        }
    }

    static class InvocationTestCases {

        @RepeatedTest(3)
        void repeated(@Clicks Events events, TestReporter reporter, RepetitionInfo repetition) {
            reporter.publishEntry("seed", Long.toString(events.seed()));
            reporter.publishEntry("first event", events.get(0).toString());
            assertThat(repetition.getCurrentRepetition()).isNotEqualTo(2);
        }
    }

    static class FailingAfterwardsTestCases {

        @Test
        void test(@Clicks List<Event> events) {}

        @AfterEach
        void tearDown() {
            fail("afterwards");
        }
    }

    static class EndlessTestCases {

        @Test
        void endless(@GeneratedEvents(spec = "standstill.json", duration = "1s") List<Event> events) {}
    }

    static class QuietTestCases {

        @Test
        void passes(@Clicks List<Event> events) {}

        @Test
        void isAborted(@Clicks List<Event> events) {
            assumeTrue(events.isEmpty());
        }
    }

    static class WarnedTestCases {

        @RepeatedTest(2)
        void one(@GeneratedEvents(spec = "misspelled.json", count = 1) List<Event> events) {}

        @Test
        void other(@GeneratedEvents(spec = "misspelled.json", count = 1) List<Event> events) {}
    }
}
