package dev.braid.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Generator;
import dev.braid.RunClock;
import dev.braid.SpecificationFiles;
import dev.braid.jupiter.EventSource;
import dev.braid.jupiter.GeneratedEvents;
import dev.braid.testkit.TestRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events are the same bytes, whichever way they come. */
class OneStreamTests {

    private static final int COUNT = 300;
    private static final long SEED = -7;
    private static final String CLICKS = "file:docs/examples/clicks.json";
    private static final String ROOMS = "file:docs/examples/replay-rooms.json";

    static List<Path> files() {
        return SpecificationFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void commandLineAndGenerator(Path file, @TempDir Path folder) throws IOException {
        CommandRun run = CommandRun.of(
                "generate",
                file,
                "-n",
                COUNT,
                "--seed",
                SEED,
                "-s",
                Generator.DEFAULT_START,
                "-m",
                7,
                "-o",
                target(folder));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("records")))
                .isEqualTo(lines(generator(file).concurrency(7).events()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void shardsOfTheCommandLineAndOfTheGenerator(Path file, @TempDir Path folder) throws IOException {
        CommandRun run = CommandRun.of(
                "generate",
                file,
                "-n",
                COUNT,
                "--seed",
                SEED,
                "-s",
                Generator.DEFAULT_START,
                "--shard",
                "1/3",
                "-o",
                target(folder));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("records")))
                .isEqualTo(lines(generator(file).shard(1, 3).events()));
    }

    @ParameterizedTest
    @ValueSource(classes = {ClicksTestCases.class, RoomsTestCases.class})
    void everyWay(Class<?> testCases) throws IOException {
        String location = testCases == ClicksTestCases.class ? CLICKS : ROOMS;
        Generator generator = generator(location);
        String expected = lines(generator.events());
        TestRun run = TestRun.of(testCases);

        assertThat(written(generator)).isEqualTo(expected);
        assertThat(CommandRun.of(
                                "generate",
                                location.substring("file:".length()),
                                "-n",
                                COUNT,
                                "--seed",
                                SEED,
                                "-s",
                                Generator.DEFAULT_START,
                                "-o",
                                "docs/examples/targets/stdout.json")
                        .out())
                .isEqualTo(expected);
        for (RunClock clock : List.of(RunClock.SIMULATED, RunClock.CATCH_UP, RunClock.MANUAL)) {
            try (EventStream live = generator.clock(clock).live().start()) {
                if (clock == RunClock.MANUAL) {
                    live.advance(Duration.ofDays(1));
                }
                assertThat(taken(live)).as(clock.name()).isEqualTo(expected);
            }
        }
        assertThat(run.published("lines")).hasSize(6).containsOnly(expected);
        assertThat(run.files()).hasSize(6).allSatisfy(file -> assertThat(file).hasContent(expected));
    }

    /** Publishes what each way gives, then fails, so that it is published as a file, too. */
    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class WaysTestCases {

        private final List<Event> arguments = new ArrayList<>();

        void publish(
                TestReporter reporter,
                List<Event> list,
                Stream<Event> endless,
                Iterator<String> iterator,
                byte[][] bytes,
                EventStream live) {
            List<String> text = new ArrayList<>();
            iterator.forEachRemaining(text::add);
            reporter.publishEntry("lines", lines(list));
            reporter.publishEntry("lines", lines(endless.limit(COUNT).toList()));
            reporter.publishEntry("lines", String.join("\n", text) + "\n");
            reporter.publishEntry("lines", joined(bytes));
            reporter.publishEntry("lines", taken(live.start()));
            fail("published");
        }

        void collect(Event event, TestReporter reporter) {
            arguments.add(event);
            if (arguments.size() == COUNT) {
                reporter.publishEntry("lines", lines(arguments));
                fail("published");
            }
        }

        private static String joined(byte[][] lines) {
            StringBuilder text = new StringBuilder();
            for (byte[] line : lines) {
                text.append(new String(line, UTF_8)).append('\n');
            }
            return text.toString();
        }
    }

    static class ClicksTestCases extends WaysTestCases {

        @Test
        void given(
                TestReporter reporter,
                @GeneratedEvents(spec = CLICKS, count = COUNT, seed = SEED) List<Event> list,
                @GeneratedEvents(spec = CLICKS, seed = SEED) Stream<Event> endless,
                @GeneratedEvents(spec = CLICKS, count = COUNT, seed = SEED) Iterator<String> iterator,
                @GeneratedEvents(spec = CLICKS, count = COUNT, seed = SEED) byte[][] bytes,
                @GeneratedEvents(spec = CLICKS, count = COUNT, seed = SEED) EventStream live) {
            publish(reporter, list, endless, iterator, bytes, live);
        }

        @ParameterizedTest
        @EventSource(spec = CLICKS, count = COUNT, seed = SEED)
        void argument(Event event, TestReporter reporter) {
            collect(event, reporter);
        }
    }

    static class RoomsTestCases extends WaysTestCases {

        @Test
        void given(
                TestReporter reporter,
                @GeneratedEvents(spec = ROOMS, count = COUNT, seed = SEED) List<Event> list,
                @GeneratedEvents(spec = ROOMS, seed = SEED) Stream<Event> endless,
                @GeneratedEvents(spec = ROOMS, count = COUNT, seed = SEED) Iterator<String> iterator,
                @GeneratedEvents(spec = ROOMS, count = COUNT, seed = SEED) byte[][] bytes,
                @GeneratedEvents(spec = ROOMS, count = COUNT, seed = SEED) EventStream live) {
            publish(reporter, list, endless, iterator, bytes, live);
        }

        @ParameterizedTest
        @EventSource(spec = ROOMS, count = COUNT, seed = SEED)
        void argument(Event event, TestReporter reporter) {
            collect(event, reporter);
        }
    }

    /** A file, because the original's specifications have Kafka for a target. */
    private static Path target(Path folder) throws IOException {
        String path = folder.resolve("records").toString().replace("\\", "/");
        return Files.writeString(folder.resolve("target.json"), "{\"type\": \"file\", \"path\": \"" + path + "\"}");
    }

    private static Generator generator(Path file) {
        return generator(file.toString());
    }

    private static Generator generator(String location) {
        return Generator.of(location).seed(SEED).count(COUNT);
    }

    private static String written(Generator generator) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        generator.writeTo(out);
        return out.toString(UTF_8);
    }

    private static String taken(EventStream live) {
        return lines(live.take(COUNT, Duration.ofSeconds(30)));
    }

    private static String lines(List<Event> events) {
        StringBuilder lines = new StringBuilder();
        events.forEach(event -> lines.append(event.toJson()).append('\n'));
        return lines.toString();
    }
}
