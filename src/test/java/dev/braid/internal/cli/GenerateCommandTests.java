package dev.braid.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.braid.Generator;
import dev.braid.SpecificationFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GenerateCommandTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, '0 5 10'", "3, '0 1 2 5 6 7 10'"})
    void instantsAreExact(int workers, String seconds) {
        int count = seconds.split(" ").length;

        CommandRun run = generate(Specifications.TICKS, "-n", count, "-s", "2024-01-01", "-m", workers);

        assertThat(run.lines())
                .map(line -> line.substring(line.indexOf("T"), line.indexOf("Z")))
                .containsExactlyElementsOf(Arrays.stream(seconds.split(" "))
                        .map(second -> "T00:00:" + (second.length() == 1 ? "0" + second : second) + ".000")
                        .toList());
    }

    @Test
    void recordsAreThoseOfAGenerator() throws IOException {
        Path file = specification(Specifications.TICKS);
        Generator generator = Generator.of(file)
                .seed(7)
                .start(Instant.parse("2001-12-20T13:13:00Z"))
                .concurrency(3);

        assertThat(run(file, "-n", 20, "-s", "2001-12-20T13:13", "-m", 3, "--seed", 7)
                        .lines())
                .containsExactlyElementsOf(generator.count(20).lines().toList());
        assertThat(run(file, "-t", "1h", "-s", "2001-12-20T13:13", "-m", 3, "--seed", 7)
                        .lines())
                .containsExactlyElementsOf(
                        generator.duration(Duration.ofHours(1)).lines().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2001-12-20T13:13, 1h",
        "20011220T131300, PT1H",
        "2001-W51-4T13:13, PT60M",
        "2001-12-20T14:13+0100, P0DT1H",
    })
    void instantsAndDurationsHaveAnyFormOfIso(String start, String duration) throws IOException {
        Path file = specification(Specifications.TICKS);

        assertThat(run(file, "-r", duration, "-s", start))
                .isEqualTo(run(file, "-t", "60m", "-s", "2001-12-20T13:13:00Z"));
    }

    @Test
    void shardsMakeUpTheRun() throws IOException {
        Path file = specification(Specifications.TICKS);
        List<String> union = new ArrayList<>();
        for (int shard = 0; shard < 4; shard++) {
            union.addAll(run(file, "-n", 100, "-s", "2024-01-01", "--shard", shard + "/4")
                    .lines());
        }

        assertThat(union)
                .containsExactlyInAnyOrderElementsOf(
                        run(file, "-n", 100, "-s", "2024-01-01").lines());
    }

    @ParameterizedTest
    @CsvSource({"-f", "-c", "''"})
    void aSpecificationIsNamedInAnyOfThreeWays(String option) throws IOException {
        Path file = specification(Specifications.TICKS);
        Object[] words = Stream.of("generate", option, file, "-n", 1, "-s", "2024-01-01")
                .filter(word -> !word.equals(""))
                .toArray();

        assertThat(CommandRun.of(words).out()).isEqualTo("{\"time\":\"2024-01-01T00:00:00.000Z\",\"number\":0}\n");
    }

    @Test
    void aPatternMakesTheLines() throws IOException {
        Path pattern = Files.writeString(folder.resolve("row.tsv"), "{number}\t{time}\n");

        assertThat(generate(Specifications.TICKS, "-n", 2, "-s", "2024-01-01", "-p", pattern)
                        .out())
                .isEqualTo("0\t2024-01-01T00:00:00.000Z\n1\t2024-01-01T00:00:01.000Z\n");
    }

    @Test
    void aPatternIsGivenItself() {
        assertThat(generate(Specifications.TICKS, "-n", 2, "-s", "2024-01-01", "-p", "{number}\t{time}")
                        .out())
                .isEqualTo("0\t2024-01-01T00:00:00.000Z\n1\t2024-01-01T00:00:01.000Z\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{time,{number} | option `-p`:1:1: found { without }, expected a field such as {time},"
                        + " or {{ for a brace of its own",
                "{time},{numbr} | option `-p`:1:9: found `numbr`, expected a field that a record of this specification can"
                        + " have; did you mean \"number\"?",
                "number | number: found no file there, as PATH, expected one; a pattern itself names a field in braces,"
                        + " such as {time}"
            })
    void wrongPatternsAreRefused(String pattern, String message) {
        assertThat(generate(Specifications.TICKS, "-n", 2, "-s", "2024-01-01", "-p", pattern))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        message.replace(
                                        "PATH",
                                        Path.of("number").toAbsolutePath().toString())
                                + System.lineSeparator()));
    }

    @Test
    void aPatternNamesFieldsOfTheSpecification() throws IOException {
        Path pattern = Files.writeString(folder.resolve("row.tsv"), "{time}\t{numbr}\n");

        assertThat(generate(Specifications.TICKS, "-n", 2, "-s", "2024-01-01", "-p", pattern))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        pattern + ":1:9: found `numbr`, expected a field that a record of this specification can have;"
                                + " did you mean \"number\"?" + System.lineSeparator()));
    }

    @Test
    void withoutAStartTheRealClockRuns() {
        Instant before = Instant.now().minusMillis(1);

        CommandRun run = generate(Specifications.AT_ONCE, "-n", 3);

        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(Instant.parse(line.substring(9, line.indexOf("Z") + 1)))
                        .isBetween(before, Instant.now()));
    }

    @Test
    void recordsWaitForTheirInstants() {
        long start = System.nanoTime();

        CommandRun run = generate(Specifications.TICKS, "-n", 2);

        assertThat(run.lines()).hasSize(2);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aDrawnSeedIsTold() {
        CommandRun run = generate(Specifications.TICKS, "-n", 1, "-s", "2024-01-01", "--seed", "random");

        assertThat(run.err()).matches("drew the seed (-?\\d+): `--seed \\1` runs it again\\R");
    }

    @Test
    void warningsAreNoData() {
        CommandRun run = generate(
                Specifications.TICKS.replace("\"states\"", "\"stat\": 1, \"states\""), "-n", 1, "-s", "2024-01-01");

        assertThat(run.err()).startsWith("warning: stdin:2:3: stat: ");
        assertThat(run.lines()).hasSize(1);
        assertThat(run.code()).isZero();
    }

    @Test
    void aRunThatCannotGoOnFails() {
        CommandRun run = generate(Specifications.AT_ONCE, "-t", "1s", "-s", "2024-01-01");

        assertThat(run.err())
                .isEqualTo("1000000 records were made and the clock did not move: the duration would never end;"
                        + " give a `delay` or `interarrival` above 0, replayed rows different times, or the run a count"
                        + System.lineSeparator());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSize(1_000_000);
    }

    @Test
    void aMissingFileIsNamedWithItsNeighbour() throws IOException {
        specification(Specifications.TICKS);
        Path file = folder.resolve("tiks.json");

        CommandRun run = run(file);

        assertThat(run.err())
                .isEqualTo(file + ": found no file there, as " + file + ", expected one; did you mean \"ticks.json\"?"
                        + System.lineSeparator());
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aFolderIsNoSpecification() {
        CommandRun run = run(folder);

        assertThat(run.err()).isEqualTo(folder + ": found a folder, expected a file" + System.lineSeparator());
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource
    void everySampleOfTheFormatRuns(Path sample) throws IOException {
        Path stdout = Files.writeString(folder.resolve("stdout.json"), Specifications.STDOUT);

        CommandRun run = run(sample, "-n", 1000, "-s", "2024-01-01", "-o", stdout);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .containsExactlyElementsOf(
                        Generator.of(sample).count(1000).lines().toList());
    }

    static List<Path> everySampleOfTheFormatRuns() {
        List<Path> originals = SpecificationFiles.originals();
        assumeThat(originals).isNotEmpty();
        return originals;
    }

    private Path specification(String text) throws IOException {
        return Files.writeString(folder.resolve("ticks.json"), text);
    }

    private static CommandRun run(Path file, Object... options) {
        return CommandRun.of(
                Stream.concat(Stream.of("generate", file), Stream.of(options)).toArray());
    }

    private static CommandRun generate(String specification, Object... options) {
        return CommandRun.withInput(
                specification,
                Stream.concat(Stream.of("generate"), Stream.of(options)).toArray());
    }
}
