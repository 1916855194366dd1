package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.braid.ChildJvm;
import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Generator;
import dev.braid.RunClock;
import dev.braid.testkit.TestRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;

/** The events of a failed test, as lines of JSON in a file. */
class EventFilesTests {

    private static final Generator CLICKS =
            Generator.of("clicks.json", EventFilesTests.class).seed(7);

    @Test
    void holdTheBytesOfTheGenerator() throws IOException {
        assertThat(Files.readAllBytes(file("list"))).isEqualTo(bytes(CLICKS.count(3)));
        assertThat(Files.readAllBytes(file("array"))).isEqualTo(bytes(CLICKS.count(3)));
        assertThat(Files.readAllBytes(file("elsewhere")))
                .isEqualTo(bytes(CLICKS.duration(Duration.ofSeconds(4))
                        .start(Instant.parse("2030-06-01T10:00:00Z"))
                        .concurrency(1)));
        assertThat(Files.readAllBytes(file("linesOfAPattern"))).isEqualTo(bytes(CLICKS.count(3)));
    }

    @Test
    void endWithWhatWasHandedOver() throws IOException {
        assertThat(Files.readAllBytes(file("iterator"))).isEqualTo(bytes(CLICKS.count(2)));
        assertThat(Files.readAllBytes(file("stream"))).isEqualTo(bytes(CLICKS.count(4)));
        assertThat(Files.readAllBytes(file("live"))).isEqualTo(bytes(CLICKS.count(5)));
    }

    @Test
    void tellWhenTheClockStarted() throws IOException {
        TestRun run = TestRun.ofMethod(FailingTestCases.class, "real");
        String start = run.failure()
                .getSuppressed()[0]
                .getMessage()
                .lines()
                .filter(line -> line.startsWith("    1 event since "))
                .map(line -> line.replaceAll(".* since (.*Z): .*", "$1"))
                .findFirst()
                .orElseThrow();

        assertThat(Files.readAllBytes(run.files().get(0)))
                .isEqualTo(bytes(CLICKS.count(1).start(Instant.parse(start))));
    }

    @Test
    void areCutAtOneHundredThousandEvents() throws IOException {
        TestRun run = TestRun.ofMethod(FailingTestCases.class, "many");

        assertThat(run.failure().getSuppressed()[0].getMessage()).contains("\n    the first 100000 of 100001 events: ");
        assertThat(Files.readAllLines(run.files().get(0))).hasSize(100_000);
    }

    @Test
    void areNotThereWhereNothingWasHandedOver() {
        TestRun run = TestRun.ofMethod(FailingTestCases.class, "unread");

        assertThat(run.files()).isEmpty();
        assertThat(run.failure().getSuppressed()[0].getMessage()).isEqualTo("""
                        mvn test -Dtest='dev.braid.jupiter.EventFilesTests$FailingTestCases#unread'
                          parameter 1 (`Iterator<Event>`): seed 7, given by the annotation
                            no event was handed over
                          parameter 2 (`EventStream`): seed 7, given by the annotation
                            no event was handed over""");
    }

    @Test
    void haveNamesOfTheirOwn() {
        TestRun run = TestRun.of(InheritingTestCases.class);

        assertThat(run.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "field-clicks-of-EventFilesTests-InheritingTestCases.ndjson",
                        "field-clicks-of-EventFilesTests-InheritingTestCases-2.ndjson",
                        "parameter-1-List-extends-Event-of-EventFilesTests-InheritingTestCases.safe-name.ndjson");
    }

    @Test
    void areNamedUnderTheFailure() {
        TestRun run = TestRun.ofMethod(FailingTestCases.class, "list");

        assertThat(run.failure().getSuppressed()[0])
                .hasMessage("mvn test -Dtest='dev.braid.jupiter.EventFilesTests$FailingTestCases#list'\n"
                        + "  parameter 1 (`List<Event>`): seed 7, given by the annotation\n"
                        + "    3 events: " + run.files().get(0).toAbsolutePath());
    }

    @Test
    void areNamedOnStandardOutput() {
        String output = ChildJvm.run(
                List.of("-Dbuild.basedir=" + System.getProperty("build.basedir")), FailingMain.class, List.of());

        String file = output.lines().skip(2).findFirst().orElseThrow();
        assertThat(output.lines())
                .containsExactly(
                        "Run again: mvn test -Dtest='dev.braid.jupiter.EventFilesTests$FailingTestCases#list'",
                        "[[ATTACHMENT|" + file + "]]",
                        file);
    }

    @Test
    void thatCannotBeWrittenHideNothing() {
        TestRun run = TestRun.ofMethod(new NoOutput(), FailingTestCases.class, "list");

        assertThat(run.failure()).hasMessage("list");
        assertThat(run.failure().getSuppressed()[0].getMessage())
                .endsWith("\n    3 events, not published: the disk is full");
    }

    @Test
    void ofDynamicTests() throws IOException {
        TestRun run = TestRun.of(DynamicTestCases.class);

        assertThat(run.failed()).isEqualTo(1);
        assertThat(run.failure().getSuppressed()[0].getMessage())
                .startsWith("mvn test -Dtest='dev.braid.jupiter.EventFilesTests$DynamicTestCases#factory'\n"
                        + "  parameter 1 (`List<Event>`): seed 7, given by the annotation\n    3 events: ");
        assertThat(Files.readAllBytes(run.files().get(0))).isEqualTo(bytes(CLICKS.count(3)));
    }

    private static Path file(String method) {
        List<Path> files = TestRun.ofMethod(FailingTestCases.class, method).files();
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private static byte[] bytes(Generator generator) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            generator.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Prints the path of the file after the test has been run. */
    static final class FailingMain {

        public static void main(String[] args) {
            System.out.println(file("list").toAbsolutePath());
        }
    }

    record NoOutput() implements OutputDirectoryCreator {

        @Override
        public Path getRootDirectory() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path createOutputDirectory(TestDescriptor descriptor) throws IOException {
            throw new IOException("the disk is full");
        }
    }

    static class FailingTestCases {

        @Test
        void list(@GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) List<Event> clicks) {
            fail("list");
        }

        @Test
        void array(@GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) Event[] clicks) {
            fail("array");
        }

        @Test
        void elsewhere(
                @GeneratedEvents(
                                spec = "clicks.json",
                                duration = "4s",
                                seed = 7,
                                start = "2030-06-01T12:00+02:00",
                                concurrency = 1)
                        List<Event> clicks) {
            fail("elsewhere");
        }

        @Test
        void linesOfAPattern(
                @GeneratedEvents(spec = "clicks.json", count = 3, seed = 7, pattern = "{time}") List<String> clicks) {
            fail("linesOfAPattern");
        }

        @Test
        void iterator(@GeneratedEvents(spec = "clicks.json", seed = 7) Iterator<Event> clicks) {
            clicks.next();
            clicks.next();
            assertThat(clicks.hasNext()).isTrue();
            fail("iterator");
        }

        @Test
        void stream(@GeneratedEvents(spec = "clicks.json", seed = 7) Stream<byte[]> clicks) {
            assertThat(clicks.limit(4)).isEmpty();
        }

        @Test
        void live(@GeneratedEvents(spec = "clicks.json", seed = 7, clock = RunClock.MANUAL) EventStream clicks) {
            clicks.start().advance(Duration.ofSeconds(4));
            assertThat(clicks.takeDue()).isEmpty();
        }

        @Test
        void real(@GeneratedEvents(spec = "clicks.json", seed = 7, clock = RunClock.REAL) Iterator<Event> clicks) {
            assertThat(clicks.next()).isNull();
        }

        @Test
        void many(@GeneratedEvents(spec = "clicks.json", count = 100_001, seed = 7) Stream<Event> clicks) {
            assertThat(clicks.map(Event::index).reduce(0L, Long::max)).isZero();
        }

        @Test
        void unread(
                @GeneratedEvents(spec = "clicks.json", seed = 7) Iterator<Event> iterator,
                @GeneratedEvents(spec = "clicks.json", seed = 7, clock = RunClock.REAL) EventStream stream) {
            fail("unread");
        }
    }

    @SuppressWarnings("UnusedVariable") // A value is put in.
    static class InheritedTestCases {

        @Clicks
        private List<Event> clicks;
    }

    @SuppressWarnings("UnusedVariable") // A value is put in.
    static class InheritingTestCases extends InheritedTestCases {

        @Clicks
        private List<Event> clicks;

        @Test
        void safe$name(@Clicks List<? extends Event> events) {
            fail("safe$name");
        }
    }

    static class DynamicTestCases {

        @TestFactory
        DynamicTest factory(@GeneratedEvents(spec = "clicks.json", count = 3, seed = 7) List<Event> clicks) {
            return DynamicTest.dynamicTest("dynamic", () -> fail("dynamic"));
        }
    }
}
