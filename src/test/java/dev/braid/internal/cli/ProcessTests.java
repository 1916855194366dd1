package dev.braid.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.testkit.BoundedProcess;
import dev.braid.testkit.Signal;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessTests {

    /** Between the first line that is read and the signal. */
    private static final int MORE_THAN_ARE_WRITTEN = 1_000_000;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws Exception {
        ProcessRun.write(folder, "ticks.json", Specifications.TICKS);
    }

    /** As the original's README writes them, with {@code braid generate} for {@code python generator.py}. */
    @ParameterizedTest
    @CsvSource({
        "-f generator_spec.json -o target_spec.json -t 30S, slow, 1",
        "-f generator_spec.json -o target_spec.json -t 10M, slow, 1",
        "-f generator_spec.json -o target_spec.json -t 1H, slow, 1",
        "-f generator_spec.json -o target_spec.json -n 1000, at once, 1000",
        "-f conf/gen/example.json -o conf/tar/stdout.json -n 20 -s 2001-12-20T13:13, ticks, 20",
        "-f conf/gen/example.json -o conf/tar/stdout.json -t 1h -s 2027-03-12, ticks, 71050",
    })
    void theOriginalsExamplesRun(String words, String specification, int records) throws Exception {
        String text = specification.equals("slow")
                ? Specifications.SLOW
                : specification.equals("ticks") ? Specifications.TICKS : Specifications.AT_ONCE;
        for (String name : List.of("generator_spec.json", "conf/gen/example.json")) {
            ProcessRun.write(folder, name, text);
        }
        for (String name : List.of("target_spec.json", "conf/tar/stdout.json")) {
            ProcessRun.write(folder, name, Specifications.STDOUT);
        }

        ProcessRun run = ProcessRun.of(folder, ("generate " + words).split(" "));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).hasSize(records);
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate ticks.json -s 2024-01-01", "generate ticks.json"})
    void aReaderThatGoesEndsTheRunQuietly(String words) throws Exception {
        Process process = BoundedProcess.start(ProcessRun.command(folder, List.of(), words.split(" ")));
        try (BufferedReader out = process.inputReader(UTF_8)) {
            assertThat(out.readLine()).startsWith("{\"time\":");
        }
        String err = process.errorReader(UTF_8).lines().collect(Collectors.joining("\n"));

        assertThat(err).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "generate ticks.json -s 2024-01-01, INT",
        "generate ticks.json, INT",
        "generate ticks.json -s 2024-01-01, TERM",
        "generate ticks.json, TERM",
    })
    void anInterruptedRunWritesWholeLines(String words, Signal signal) throws Exception {
        Process process =
                BoundedProcess.start(Signal.notIgnoredBy(ProcessRun.command(folder, List.of(), words.split(" "))));
        try (BufferedReader out = process.inputReader(UTF_8)) {
            out.readLine();
            signal.send(process);

            assertThat(out.lines().limit(MORE_THAN_ARE_WRITTEN))
                    .hasSizeLessThan(MORE_THAN_ARE_WRITTEN)
                    .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
            assertThat(process.errorReader(UTF_8).lines()).isEmpty();
            assertThat(process.waitFor()).isEqualTo(signal.exitCode());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theOutputIsUtf8WhateverThePlatformSays() throws Exception {
        ProcessRun.write(folder, "umlauts.json", Specifications.TICKS.replace("number", "zähler €"));
        ProcessRun.write(folder, "wrong.json", Specifications.TICKS.replace("states", "zustände"));
        List<String> latin1 = List.of("-Dfile.encoding=ISO-8859-1", "-Duser.language=tr", "-Duser.country=TR");

        ProcessRun right = ProcessRun.run(
                ProcessRun.command(folder, latin1, "generate", "umlauts.json", "-n", "1", "-s", "2024-01-01"), 60);
        ProcessRun wrong = ProcessRun.run(ProcessRun.command(folder, latin1, "validate", "wrong.json"), 60);

        assertThat(right.out()).containsExactly("{\"time\":\"2024-01-01T00:00:00.000Z\",\"zähler €\":0}");
        assertThat(wrong.out()).anySatisfy(line -> assertThat(line).contains("zustände"));
    }

    @Test
    void missingPicocliIsAnsweredWithItsCoordinates() throws Exception {
        ProcessRun run = ProcessRun.run(
                ProcessRun.command(folder, ProcessRun.classPathWithout("picocli"), List.of(), "--help"), 60);

        assertThat(run.err())
                .isEqualTo("found no picocli on the class path, expected it: the command line is built on it;"
                        + " add info.picocli:picocli, or run braid-cli.jar, which holds all that it needs"
                        + System.lineSeparator());
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void tooSmallAHeapIsAnsweredWithTheOption() throws Exception {
        String pool = """
                {"type": "string", "name": "text", "cardinality": 2000000,
                 "length_distribution": {"type": "constant", "value": 60},
                 "cardinality_distribution": {"type": "uniform", "min": 0, "max": 1999999}}""";
        ProcessRun.write(
                folder,
                "pool.json",
                Specifications.TICKS.replace("{\"type\": \"counter\", \"name\": \"number\"}", pool));

        ProcessRun run = ProcessRun.run(
                ProcessRun.command(folder, List.of("-Xmx32m"), "generate", "pool.json", "-n", "1", "-s", "2024-01-01"),
                60);

        assertThat(run.err())
                .isEqualTo("found no more memory in a heap of 32 MB, expected more: give it with -Xmx,"
                        + " such as `java -Xmx2g -jar braid-cli.jar`" + System.lineSeparator());
        assertThat(run.code()).isEqualTo(1);
    }
}
