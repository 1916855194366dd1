package dev.braid.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.Generator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongRowsTests {

    private static final String SECONDS =
            "expected seconds since 1970 with at most 9 decimals, such as 1706707800.25, as `time_format` says";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void ofCsvAreTold(String rows, String message) throws IOException {
        assertRefused(Replays.csv(folder, rows), message);
    }

    static Stream<Arguments> ofCsvAreTold() {
        String unclosed = ": found a row with a quote that is not closed up to the end of the file,"
                + " expected a closing quote";
        String inside = ": found a quote inside a quoted value, expected it doubled, or a comma or the end of the line"
                + " behind it";
        return Stream.of(
                Arguments.of("", "rows.csv: found an empty file, expected a line with the names of the columns"),
                Arguments.of("\uFEFF", "rows.csv: found an empty file, expected a line with the names of the columns"),
                Arguments.of("\n\n", "rows.csv: found an empty file, expected a line with the names of the columns"),
                Arguments.of("ts,a\n", "rows.csv: found no rows, expected at least one"),
                Arguments.of(
                        "ts,a,b,a\n1,2,3,4\n",
                        "rows.csv:1: found the name \"a\" for column 4, expected another one: column 2 has it"),
                Arguments.of("ts,a\n1\n", "rows.csv:2: found 1 value, expected 2, one for each column of line 1"),
                Arguments.of(
                        "\nts,a\n1,x\n\n2,y,z\n",
                        "rows.csv:5: found 3 values, expected 2, one for each column of line 2"),
                Arguments.of("ts,a\n1,\"x\n2,y\n", "rows.csv:2" + unclosed),
                Arguments.of("ts,a\n1,x\n\n2,\"y", "rows.csv:4" + unclosed),
                Arguments.of("ts,a\n1,\"x\ny\"z\"\n", "rows.csv:3" + inside),
                Arguments.of("ts,a\n1,\"x\" \n", "rows.csv:2" + inside),
                Arguments.of("ts,a\nx,1\n", "rows.csv:2: ts: found \"x\", " + SECONDS),
                Arguments.of("ts,a\n,1\n", "rows.csv:2: ts: found \"\", " + SECONDS),
                Arguments.of("a,ts\n\"x\ny\",0.0000000001\n", "rows.csv:2: ts: found \"0.0000000001\", " + SECONDS),
                Arguments.of(
                        "ts\n3\n5\n\n4.5\n",
                        "rows.csv:5: found the time 1970-01-01T00:00:04.500Z, expected none before"
                                + " 1970-01-01T00:00:05Z of line 3: rows stand in the order of their times"),
                Arguments.of("ts,a\n1,x\n2,y\0z\n", "rows.csv:3: found the byte 0x00, expected text in UTF-8"),
                Arguments.of(
                        "ts,a\n1," + "x".repeat(1 << 20) + "\n",
                        "rows.csv:2: found a row of more than 1048576 bytes, expected no more"
                                + " (system property `braid.limits.row-bytes`)"),
                Arguments.of(
                        "ts,a\n1,x\n\n2,\"" + "some text\n".repeat(200_000),
                        "rows.csv:4: found a row of more than 1048576 bytes, expected no more"
                                + " (system property `braid.limits.row-bytes`); is a quote left open?"));
    }

    @ParameterizedTest
    @MethodSource
    void ofJsonLinesAreTold(String rows, String message) throws IOException {
        assertRefused(Replays.jsonl(folder, rows.replace('\'', '"')), message);
    }

    static Stream<Arguments> ofJsonLinesAreTold() {
        return Stream.of(
                Arguments.of("", "rows.jsonl: found no rows, expected at least one"),
                Arguments.of("\n \n", "rows.jsonl: found no rows, expected at least one"),
                Arguments.of(
                        "{'ts':1}\n{'t':2}\n",
                        "rows.jsonl:2:1: found no key \"ts\", expected it with the time of the row"),
                Arguments.of("{'ts':1}\n {'ts':null}\n", "rows.jsonl:2:8: ts: found null, " + SECONDS),
                Arguments.of("{'ts':[]}\n", "rows.jsonl:1:7: ts: found an empty list, " + SECONDS),
                Arguments.of("{'ts':'now'}\n", "rows.jsonl:1:7: ts: found \"now\", " + SECONDS),
                Arguments.of("{'ts':1}\n\n[1]\n", "rows.jsonl:3:1: found a list, expected an object"),
                Arguments.of(
                        "{'ts':1}\n{'ts':2\n",
                        "rows.jsonl:2:8: found the end of the document, expected a comma or \"}\""),
                Arguments.of("{'ts':1}\n{'ts':2} x\n", "rows.jsonl:2:10: found x, expected the end of the document"),
                Arguments.of(
                        "{'ts':1}\n{'ts':1}{'ts':2}\n",
                        "rows.jsonl:2:9: found \"{\", expected the end of the document"),
                Arguments.of(
                        "{'ts':1}\n{'a':{'b':1,'b':2}}\n",
                        "rows.jsonl:2:13: a.b: found this key again, expected it once: it stands in line 2 already"),
                Arguments.of(
                        "{'ts':1}\n{'ts':NaN}\n",
                        "rows.jsonl:2:7: found NaN, expected a number: JSON has no NaN and no Infinity"),
                Arguments.of(
                        "{'ts':5}\n{'ts':4}\n",
                        "rows.jsonl:2: found the time 1970-01-01T00:00:04Z, expected none before 1970-01-01T00:00:05Z"
                                + " of line 1: rows stand in the order of their times"),
                Arguments.of(
                        "{'ts':1,'a':" + "[".repeat(65) + "\n",
                        "rows.jsonl:1:76: a" + "[0]".repeat(63) + ": found a depth of more than 64 objects and lists,"
                                + " expected no more in a document (system property `braid.limits.depth`)"));
    }

    @Test
    void whoseTimesAreInAnotherFormatAreTold() throws IOException {
        String format = "time_format: \"%d.%m.%Y %H:%M\"";
        assertRefused(
                Replays.csv(folder, "ts\n31.01.2024 13:30\n2024-01-31 13:31\n", format),
                "rows.csv:3: ts: found \"2024-01-31 13:31\","
                        + " expected a time such as 31.01.2024 13:30 (%d.%m.%Y %H:%M), as `time_format` says;"
                        + " `time_format: iso` reads this one");
        assertRefused(
                Replays.jsonl(folder, "{\"ts\": 31}", format),
                "rows.jsonl:1:8: ts: found 31, expected a time such as 31.01.2024 13:30 (%d.%m.%Y %H:%M), as `time_format` says");
    }

    @Test
    void whoseTimesAreInstantsAreToldOfTheirFormat() throws IOException {
        assertRefused(
                Replays.csv(folder, "ts\n2024-01-01T00:00:00.123456789Z\n", "time_format: \"%Y-%m-%dT%H:%M:%S.%fZ\""),
                "rows.csv:2: ts: found \"2024-01-01T00:00:00.123456789Z\", expected a time such as"
                        + " 2024-01-31T13:30:00.250000Z (%Y-%m-%dT%H:%M:%S.%fZ), as `time_format` says;"
                        + " `time_format: iso` reads this one");
        assertRefused(
                Replays.csv(folder, "ts\n1\n", "time_format: iso"),
                "rows.csv:2: ts: found \"1\", expected a time such as 2024-01-31T13:30:00.250Z, as `time_format` says");
    }

    @Test
    void whoseBytesAreNoTextAreTold() throws IOException {
        Generator replay = Replays.csv(folder, "ts,a\n1,\u00e9x?\n");
        byte[] bytes = Files.readString(folder.resolve("rows.csv")).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE9;
        Files.write(folder.resolve("rows.csv"), bytes);
        assertRefused(replay, "rows.csv:2:5: found the byte 0xE9, expected UTF-8");

        Files.write(folder.resolve("rows.csv"), "ts,a\n1,x\n".getBytes(StandardCharsets.UTF_16LE));
        assertRefused(replay, "rows.csv:1: found the byte 0x00, expected text in UTF-8");
    }

    /** They are replayed, or refused with a message of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl"})
    void ofAnyKindEndTheRunInOrder(String format) throws IOException {
        Random random = new Random(7);
        byte[] alphabet = "ts,ab\"\"\n\n\r 19{}[]:-.e\\\0\u00e9".getBytes(StandardCharsets.UTF_8);
        Path rows = Files.createFile(folder.resolve("rows"));
        Generator replay =
                Generator.of(Replays.specification(folder, "rows", format)).count(10);
        for (int i = 0; i < 3000; i++) {
            byte[] head = (format.equals("csv") ? "ts,a\n1,2\n" : "{\"ts\":1}\n").getBytes(StandardCharsets.UTF_8);
            byte[] bytes = Arrays.copyOf(head, head.length + random.nextInt(20));
            for (int at = head.length; at < bytes.length; at++) {
                bytes[at] = alphabet[random.nextInt(alphabet.length)];
            }
            Files.write(rows, bytes);
            try {
                assertThat(replay.events()).hasSize(10);
            } catch (BraidException e) {
                assertThat(e).hasMessageContaining("rows:").hasMessageContaining("found ");
            }
        }
    }

    @Test
    void endTheRunBehindTheRightOnes() throws IOException {
        Iterator<Event> events = Replays.csv(folder, "ts,a\n1,x\n2,y\n3\n").iterator();
        events.next();
        assertThat(events.next().toJson()).isEqualTo("{\"ts\":\"1704067201\",\"a\":\"y\"}");

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(BraidException.class)
                    .isThrownBy(events::hasNext)
                    .withMessage("rows.csv:4: found 1 value, expected 2, one for each column of line 1");
        }
    }

    @Test
    void areToldWithTheirPlaceInTheSpecificationWhereAFieldIsMissing() throws IOException {
        assertRefused(
                Replays.csv(folder, "tss,humidity\n1,2\n"),
                folder.resolve("replay.yaml") + ":4:13: time_field: found \"ts\","
                        + " expected a column of rows.csv: \"tss\", \"humidity\"; did you mean \"tss\"?");
        assertRefused(
                Replays.csv(folder, "ts,humidity\n1,2\n", "null_injection: [{field: humidty, null_probability: 0.5}]"),
                folder.resolve("replay.yaml") + ":6:26: null_injection[0].field: found \"humidty\","
                        + " expected a column of rows.csv: \"ts\", \"humidity\"; did you mean \"humidity\"?");
        assertRefused(
                Replays.csv(
                        folder, IntStream.range(0, 30).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + "\n"),
                folder.resolve("replay.yaml") + ":4:13: time_field: found \"ts\", expected a column of rows.csv: "
                        + IntStream.range(0, 20).mapToObj(i -> "\"c" + i + "\"").collect(Collectors.joining(", "))
                        + " and 10 more");
    }

    private static void assertRefused(Generator replay, String message) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> replay.count(100).events())
                .withMessage(message);
    }
}
