package dev.braid.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.braid.Event;
import dev.braid.Events;
import dev.braid.Generator;
import dev.braid.SpecificationFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTests {

    @TempDir
    private Path folder;

    @Test
    void comeWithTheGapsOfTheFileAndGoOnFromItsBeginning() throws IOException {
        Generator replay = Replays.csv(folder, "ts,a\n100,x\n100.5,y\n102.5,z\n");

        assertThat(Replays.lines(replay, 7))
                .containsExactly(
                        "{\"ts\":\"1704067200\",\"a\":\"x\"}",
                        "{\"ts\":\"1704067200.5\",\"a\":\"y\"}",
                        "{\"ts\":\"1704067202.5\",\"a\":\"z\"}",
                        "{\"ts\":\"1704067204.5\",\"a\":\"x\"}",
                        "{\"ts\":\"1704067205\",\"a\":\"y\"}",
                        "{\"ts\":\"1704067207\",\"a\":\"z\"}",
                        "{\"ts\":\"1704067209\",\"a\":\"x\"}");
        assertThat(Replays.millis(replay, 7)).containsExactly(0L, 500L, 2500L, 4500L, 5000L, 7000L, 9000L);
    }

    @ParameterizedTest
    @CsvSource({
        "5,           0;1000;2000;3000",
        "5 5 6,       0;0;1000;2000",
        "5 6 6,       0;1000;1000;1000",
        "-1 0.25,     0;1250;2500;3750",
        "1e9 1.5e9,   0;500000000000;1000000000000;1500000000000",
    })
    void standAt(String times, String millis) throws IOException {
        Generator replay = Replays.csv(folder, "ts\n" + times.replace(' ', '\n'));

        assertThat(Replays.millis(replay, 4)).extracting(String::valueOf).containsExactly(millis.split(";"));
    }

    @Test
    void startWhereTheClockDoes() throws IOException {
        Generator replay =
                Replays.csv(folder, "ts,a\n7,x\n8,y\n").start(Instant.parse("1969-12-31T23:59:59.123456789Z"));

        assertThat(Replays.lines(replay, 2))
                .containsExactly("{\"ts\":\"-0.876543211\",\"a\":\"x\"}", "{\"ts\":\"0.123456789\",\"a\":\"y\"}");
    }

    @Test
    void endBeforeTheDurationDoes() throws IOException {
        Generator replay = Replays.csv(folder, "ts\n0\n1\n2\n");

        assertThat(replay.duration(Duration.ofSeconds(2)).events()).hasSize(2);
        assertThat(replay.duration(Duration.ofMillis(2001)).events()).hasSize(3);
        assertThat(replay.duration(Duration.ofHours(1)).events()).hasSize(3600);
    }

    @Test
    void ofCsvAreText() throws IOException {
        Generator replay =
                Replays.csv(folder, "ts,a,\"b,\"\"c\"\"\",d\n1,1.50,\"x \"\"y\"\",\nz\",\n2,é,5\" wide,\" \"\n");

        assertThat(Replays.lines(replay, 2))
                .containsExactly(
                        "{\"ts\":\"1704067200\",\"a\":\"1.50\",\"b,\\\"c\\\"\":\"x \\\"y\\\",\\nz\",\"d\":\"\"}",
                        "{\"ts\":\"1704067201\",\"a\":\"é\",\"b,\\\"c\\\"\":\"5\\\" wide\",\"d\":\" \"}");
    }

    @Test
    void ofJsonLinesAreAsTheyAreButForWhiteSpaceAndTime() throws IOException {
        Generator replay = Replays.jsonl(folder, """
                {"a": 1.50, "ts": 1e2, "b": [1E5, -0, null, true, {"c": {}}], "d\\u0065": "\\u00e9\\/\\u0001\\""}

                  {"ts": "102.5", "a": 123456789012345678901234567890}\s
                """);

        assertThat(Replays.lines(replay, 3))
                .containsExactly(
                        "{\"a\":1.50,\"ts\":1704067200,\"b\":[1E5,-0,null,true,{\"c\":{}}],\"de\":\"é/\\u0001\\\"\"}",
                        "{\"ts\":\"1704067202.5\",\"a\":123456789012345678901234567890}",
                        "{\"a\":1.50,\"ts\":1704067205,\"b\":[1E5,-0,null,true,{\"c\":{}}],\"de\":\"é/\\u0001\\\"\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void endInAnyOfTheThreeWays(String end) throws IOException {
        List<String> expected = List.of("{\"ts\":\"1704067200\",\"a\":\"x\"}", "{\"ts\":\"1704067203\",\"a\":\"y\"}");
        String mark = "\uFEFF";
        String csv = String.join(end, mark + "ts,a", "", "4,x", "7,y");

        assertThat(Replays.lines(Replays.csv(folder, csv), 2)).isEqualTo(expected);
        assertThat(Replays.lines(Replays.csv(folder, csv + end), 2)).isEqualTo(expected);
        String json = String.join(end, mark + "{\"ts\":\"4\",\"a\":\"x\"}", "", "{\"ts\":\"7\",\"a\":\"y\"}");
        assertThat(Replays.lines(Replays.jsonl(folder, json), 2)).isEqualTo(expected);
        assertThat(Replays.lines(Replays.jsonl(folder, json + end), 2)).isEqualTo(expected);
    }

    /** The parts in which a file is read begin and end anywhere. */
    @ParameterizedTest
    @ValueSource(ints = {65_500, 65_520, 65_530, 65_535, 65_536, 65_537, 131_071, 131_072, 300_000})
    void mayBeOfAnyLength(int length) throws IOException {
        String rows = "ts,a\r\n1," + "x".repeat(length) + "\r\n2,\"" + "y\r\n".repeat(length / 3) + "\"\r\n3,é\r\n";

        assertThat(Replays.lines(Replays.csv(folder, rows), 4))
                .containsExactly(
                        "{\"ts\":\"1704067200\",\"a\":\"" + "x".repeat(length) + "\"}",
                        "{\"ts\":\"1704067201\",\"a\":\"" + "y\\r\\n".repeat(length / 3) + "\"}",
                        "{\"ts\":\"1704067202\",\"a\":\"é\"}",
                        "{\"ts\":\"1704067203\",\"a\":\"" + "x".repeat(length) + "\"}");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void ofCsvAreReadAsTheyWereWritten(long seed) throws IOException {
        Random random = new Random(seed);
        List<List<String>> values = new ArrayList<>();
        StringBuilder csv = new StringBuilder("ts,a,b\n");
        for (int row = 0; row < 500; row++) {
            List<String> cells = List.of(text(random), text(random));
            values.add(cells);
            csv.append(row);
            for (String cell : cells) {
                boolean plain = cell.chars().noneMatch(c -> "\",\n\r".indexOf(c) >= 0) && random.nextBoolean();
                csv.append(',').append(plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"");
            }
            csv.append(List.of("\n", "\r\n", "\r", "\n\n").get(random.nextInt(4)));
        }

        assertThat(Replays.csv(folder, csv.toString()).count(500).events())
                .extracting(event -> List.of(event.get("a"), event.get("b")))
                .isEqualTo(values);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint("ab,\"\n\r {\té\uD83D\uDE00".codePoints().toArray()[random.nextInt(11)]);
        }
        return text.toString();
    }

    @Test
    void haveTheTypeAndKeyThatTheyName() throws IOException {
        Event plain = Replays.csv(folder, "ts,a\n1,x\n").count(1).events().get(0);
        assertThat(plain.type()).isEqualTo("rows");
        assertThat(plain.key()).isEqualTo("replay");
        assertThat(plain.time()).isEqualTo("2024-01-01T00:00:00Z");

        Generator typed = Replays.csv(folder, "ts,event_type,user\n1,login,7\n");
        Event event = typed.keyField("user").count(1).events().get(0);
        assertThat(event.type()).isEqualTo("login");
        assertThat(event.key()).isEqualTo("7");
    }

    @Test
    void goThroughAPattern() throws IOException {
        Generator replay = Replays.jsonl(folder, "{\"ts\": 4, \"a\": {\"b\" : \"x\\u0079\"}}\n");

        assertThat(replay.pattern("{ts};{a.b}").count(2).lines()).containsExactly("1704067200;xy", "1704067201;xy");
    }

    @Test
    void ofOneFileBelongToOneShard() throws IOException {
        Generator replay = Replays.csv(folder, "ts\n1\n2\n").count(5);

        assertThat(replay.shard(0, 2).events()).isEqualTo(replay.events());
        assertThat(replay.shard(1, 2).events()).isEmpty();
    }

    @Test
    void beforeAWrongOneAreGood() throws IOException {
        Generator replay = Replays.csv(folder, "ts\n1\n2\nx\n");

        assertThat(replay.count(2).events()).hasSize(2);
    }

    @Test
    void mayHaveTheTimesThatAnInstantWrites() throws IOException {
        String rows = "ts,a\n2024-01-01T00:00:00.123456789Z,x\n2024-01-01T00:00:01Z,y\n2024-01-01T02:00:01.5+02:00,z\n";
        Generator replay = Replays.csv(folder, rows, "time_format: ISO").start(Instant.parse("2001-12-20T13:13:00Z"));

        assertThat(Replays.lines(replay, 4))
                .containsExactly(
                        "{\"ts\":\"2001-12-20T13:13:00Z\",\"a\":\"x\"}",
                        "{\"ts\":\"2001-12-20T13:13:00.876543211Z\",\"a\":\"y\"}",
                        "{\"ts\":\"2001-12-20T13:13:01.376543211Z\",\"a\":\"z\"}",
                        "{\"ts\":\"2001-12-20T13:13:01.876543211Z\",\"a\":\"x\"}");
    }

    @Test
    void ofTheOriginalsSpecificationAreReplayed() throws IOException {
        Path original = SpecificationFiles.original("iot_twin.json");
        assumeThat(original).exists();
        Path copy = Files.copy(original, folder.resolve("iot_twin.json"));
        Files.createDirectory(folder.resolve("data_files"));
        Files.writeString(folder.resolve("data_files/iot_sample.csv"), """
                "ts","device","co"
                "1.5945120943859746E9","b8:27:eb:bf:9d:51","0.004955938648391245"
                "1.5945120947355676E9","00:0f:00:70:91:0a","0.0028400886071015706"
                "1.5945120980735729E9","b8:27:eb:bf:9d:51","0.004976012340421658"
                """);

        Events events = Generator.of(copy).count(4).events();

        assertThat(events)
                .extracting(Event::toJson)
                .containsExactly(
                        "{\"ts\":\"1704067200\",\"device\":\"b8:27:eb:bf:9d:51\",\"co\":\"0.004955938648391245\"}",
                        "{\"ts\":\"1704067200.349593\",\"device\":\"00:0f:00:70:91:0a\",\"co\":\"0.0028400886071015706\"}",
                        "{\"ts\":\"1704067203.6875983\",\"device\":\"b8:27:eb:bf:9d:51\",\"co\":\"0.004976012340421658\"}",
                        "{\"ts\":\"1704067207.0256036\",\"device\":\"b8:27:eb:bf:9d:51\",\"co\":\"0.004955938648391245\"}");
        assertThat(events.get(0).type()).isEqualTo("iot_sample");
    }
}
