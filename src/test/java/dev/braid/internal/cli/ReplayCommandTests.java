package dev.braid.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayCommandTests {

    private static final String REPLAY = """
            {
              "type": "replay",
              "source_file": "rows.csv",
              "time_field": "ts",
              "time_format": "epoch",
              "null_injection": [{"field": "a", "null_probability": 0.5}]
            }
            """;

    @TempDir
    private Path folder;

    private Path replay;

    @BeforeEach
    void writeFiles() throws IOException {
        folder = folder.toRealPath();
        replay = Files.writeString(folder.resolve("replay.json"), REPLAY);
        Files.writeString(folder.resolve("rows.csv"), "ts,a\n1,x\n2,y\n4,z\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "replay"})
    void recordsAreThoseOfAGenerator(String command) {
        Generator generator = Generator.of(replay).seed(7).start(Instant.parse("2001-12-20T13:13:00Z"));

        assertThat(CommandRun.of(command, replay, "-n", 20, "-s", "2001-12-20T13:13", "--seed", 7)
                        .lines())
                .containsExactlyElementsOf(generator.count(20).lines().toList());
    }

    @Test
    void rowsGoThroughAPatternIntoAFile() throws IOException {
        Path pattern = Files.writeString(folder.resolve("row.pattern"), "{a};{ts}\n");
        Path target = Files.writeString(
                folder.resolve("target.json"), "{\"type\": \"file\", \"path\": \"" + folder.resolve("out") + "\"}");

        CommandRun run = CommandRun.of("replay", replay, "-n", 2, "-s", "1970-01-01", "-p", pattern, "-o", target);

        assertThat(run).isEqualTo(CommandRun.done("wrote 2 records to " + folder.resolve("out")));
        assertThat(folder.resolve("out")).hasContent("x;0\n;1\n");
    }

    @Test
    void filesLieBelowTheRootToo() throws IOException {
        Path specs = Files.createDirectory(folder.resolve("specs"));
        Path moved = Files.move(replay, specs.resolve("replay.json"));

        assertThat(CommandRun.of("replay", moved, "--root", folder, "-n", 1, "-s", "1970-01-01"))
                .isEqualTo(new CommandRun(0, "{\"ts\":\"0\",\"a\":\"x\"}\n", ""));
        assertThat(CommandRun.of("validate", moved, "--root", folder).out()).isEqualTo(moved + ": valid\n");
        assertThat(CommandRun.of("validate", moved).out())
                .isEqualTo(moved + ":3:18: source_file: found no file \"rows.csv\" below " + specs + " or "
                        + Path.of("").toAbsolutePath() + ", expected one\n");
    }

    @Test
    void devicesBelowTheRootAreNotOpened() throws IOException {
        Files.writeString(replay, REPLAY.replace("rows.csv", "/dev/zero"));

        CommandRun run = CommandRun.of("replay", replay, "--root", "/", "-n", 1, "-s", "1970-01-01");

        assertThat(run.err())
                .isEqualTo(replay + ":3:18: source_file: found /dev/zero, which is a device, a pipe or a socket,"
                        + " expected a file" + System.lineSeparator());
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aSpecificationOfAnotherTypeIsRefused() throws IOException {
        Path ticks = Files.writeString(folder.resolve("ticks.json"), Specifications.TICKS);

        CommandRun run = CommandRun.of("replay", ticks, "-n", 1);

        assertThat(run.err())
                .isEqualTo(ticks + ": found a specification of type \"generator\", expected one of type \"replay\";"
                        + " `braid generate` runs this one" + System.lineSeparator());
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "replay"})
    void workersHaveNoMeaning(String command) {
        CommandRun run = CommandRun.of(command, replay, "-m", 5, "-n", 1, "-s", "1970-01-01");

        assertThat(run.err())
                .isEqualTo(
                        "warning: found `-m`, which has no effect: a replay has no workers" + System.lineSeparator());
        assertThat(run.lines()).hasSize(1);
        assertThat(run.code()).isZero();
    }

    @Test
    void theBeginningOfTheFileIsValidatedToo() throws IOException {
        assertThat(CommandRun.of("validate", replay)).isEqualTo(new CommandRun(0, replay + ": valid\n", ""));

        Files.writeString(folder.resolve("rows.csv"), "ts,b\n1,x\n");
        CommandRun run = CommandRun.of("validate", replay);

        assertThat(run.out())
                .isEqualTo(replay + ":6:32: null_injection[0].field: found \"a\", expected a column of"
                        + " rows.csv: \"ts\", \"b\"\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void theRowsBeforeAWrongOneAreWritten() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "a,ts\nx,1\ny,2\nz\n");

        CommandRun run = CommandRun.of("replay", replay, "-s", "1970-01-01", "--seed", 1);

        assertThat(run.lines()).hasSize(2);
        assertThat(run.err())
                .isEqualTo("rows.csv:4: found 1 value, expected 2, one for each column of line 1"
                        + System.lineSeparator());
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void missingFastCsvIsAnsweredWithItsCoordinates() throws Exception {
        String classPath = ProcessRun.classPathWithout("fastcsv");
        String[] words = {"replay", "replay.json", "-n", "1", "-s", "1970-01-01"};

        ProcessRun csv = ProcessRun.run(ProcessRun.command(folder, classPath, List.of(), words), 60);

        assertThat(csv.err())
                .isEqualTo("found no FastCSV on the class path, expected it: a replay of CSV reads its rows with it;"
                        + " add de.siegmar:fastcsv" + System.lineSeparator());
        assertThat(csv.code()).isEqualTo(2);

        Files.writeString(replay, REPLAY.replace("\"rows.csv\"", "\"rows.jsonl\", \"source_format\": \"jsonl\""));
        Files.writeString(folder.resolve("rows.jsonl"), "{\"ts\":1}\n");
        ProcessRun jsonl = ProcessRun.run(ProcessRun.command(folder, classPath, List.of(), words), 60);
        assertThat(jsonl).isEqualTo(new ProcessRun(0, List.of("{\"ts\":0}"), ""));
    }

    @Test
    void generatorsLoadNothingOfIt() throws Exception {
        Files.writeString(folder.resolve("ticks.json"), Specifications.TICKS);

        ProcessRun run = ProcessRun.run(
                ProcessRun.command(
                        folder, List.of("-Xlog:class+load"), "generate", "ticks.json", "-n", "1", "-s", "1970-01-01"),
                60);

        assertThat(run.out()).anyMatch(line -> line.contains("dev.braid.internal.plan.Plan "));
        assertThat(run.out()).noneMatch(line -> line.contains(".replay.") || line.contains(".fastcsv."));
    }
}
