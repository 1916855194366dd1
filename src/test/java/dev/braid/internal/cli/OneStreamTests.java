package dev.braid.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.Events;
import dev.braid.Generator;
import dev.braid.SpecificationFiles;
import dev.braid.jupiter.GeneratedEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line, {@link Generator} and the annotation give the same bytes. */
class OneStreamTests {

    private static final int COUNT = 300;
    private static final long SEED = -7;
    private static final String CLICKS = "file:docs/examples/clicks.json";
    private static final String QUEUE = "file:docs/examples/queue.yaml";

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

    @Test
    void annotationAndGenerator(
            @GeneratedEvents(spec = CLICKS, count = COUNT, seed = SEED) Events clicks,
            @GeneratedEvents(spec = QUEUE, count = COUNT, seed = SEED, concurrency = 3) List<Event> queue,
            @GeneratedEvents(spec = CLICKS, seed = SEED) Stream<String> endless,
            @GeneratedEvents(spec = CLICKS, count = 5, seed = SEED) byte[][] bytes) {
        assertThat(clicks).isEqualTo(generator(CLICKS).events());
        assertThat(queue).isEqualTo(generator(QUEUE).concurrency(3).events());
        assertThat(endless.limit(COUNT))
                .isEqualTo(clicks.stream().map(Event::toJson).toList());
        assertThat(bytes)
                .isDeepEqualTo(clicks.stream().limit(5).map(Event::toBytes).toArray(byte[][]::new));
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

    private static String lines(List<Event> events) {
        StringBuilder lines = new StringBuilder();
        events.forEach(event -> lines.append(event.toJson()).append('\n'));
        return lines.toString();
    }
}
