package dev.braid.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file of rows holds, it takes little memory. */
@Isolated("takes the time")
class LargeRowsTests {

    private static final List<String> SMALL = List.of("-Xmx64m");
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void areRefusedSoon(String format, String head, String part, int times, String message) throws Exception {
        write(head, part, times);

        ProcessRun run = replay(format, 5, "1");

        assertThat(run.err()).isEqualTo(message + System.lineSeparator());
        assertThat(run.code()).isEqualTo(2);
    }

    static Stream<Arguments> areRefusedSoon() {
        String tooLong = ": found a row of more than 1048576 bytes, expected no more"
                + " (system property `braid.limits.row-bytes`)";
        return Stream.of(
                Arguments.of("csv", "ts,a\n1,", "x", 20 * MEGABYTE, "rows:2" + tooLong),
                Arguments.of("csv", "", "a,", 10 * MEGABYTE, "rows:1" + tooLong),
                Arguments.of("csv", "ts,a\n1,\"", "x\n", 10 * MEGABYTE, "rows:2" + tooLong + "; is a quote left open?"),
                Arguments.of("csv", "ts,a\n1", ",", 20 * MEGABYTE, "rows:2" + tooLong),
                Arguments.of(
                        "csv", "ts,a\n1", "\0", 20 * MEGABYTE, "rows:2: found the byte 0x00, expected text in UTF-8"),
                Arguments.of(
                        "csv",
                        "",
                        "\n",
                        20 * MEGABYTE,
                        "rows: found an empty file, expected a line with the names" + " of the columns"),
                Arguments.of("jsonl", "{\"ts\":1,\"a\":\"", "x", 20 * MEGABYTE, "rows:1" + tooLong),
                Arguments.of("jsonl", "", " \n", 10 * MEGABYTE, "rows: found no rows, expected at least one"));
    }

    @Test
    void passThroughASmallHeap() throws Exception {
        write("ts,a\n1,x\n", "2,some text that makes the file larger than the heap\n", 2_000_000);
        assertThat(Files.size(folder.resolve("rows"))).isGreaterThan(96 * MEGABYTE);
        Files.writeString(folder.resolve("null.json"), "{\"type\": \"file\", \"path\": \"/dev/null\"}");

        ProcessRun run = replay("csv", 60, "2000010", "-o", "null.json");

        assertThat(run)
                .isEqualTo(new ProcessRun(0, List.of(), "wrote 2000010 records to /dev/null" + System.lineSeparator()));
    }

    private void write(String head, String part, int times) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve("rows"))) {
            out.write(head);
            String parts = part.repeat(10_000);
            for (int i = 0; i < times / 10_000; i++) {
                out.write(parts);
            }
        }
    }

    private ProcessRun replay(String format, int seconds, String count, String... more) throws Exception {
        Files.writeString(folder.resolve("replay.json"), """
                {"type": "replay", "source_file": "rows", "source_format": "FORMAT", "time_field": "ts",
                 "time_format": "epoch"}
                """.replace("FORMAT", format));
        Stream<String> words =
                Stream.concat(Stream.of("replay", "replay.json", "-s", "1970-01-01", "-n", count), Stream.of(more));
        return ProcessRun.run(ProcessRun.command(folder, SMALL, words.toArray(String[]::new)), seconds);
    }
}
