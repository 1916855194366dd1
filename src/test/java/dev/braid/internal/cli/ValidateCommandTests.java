package dev.braid.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateCommandTests {

    @TempDir
    private Path folder;

    @Test
    void aValidFileIsCalledSo() throws IOException {
        Path file = Files.writeString(folder.resolve("ticks.json"), Specifications.TICKS);

        assertThat(CommandRun.of("validate", file)).isEqualTo(new CommandRun(0, file + ": valid\n", ""));
    }

    @Test
    void everyFileIsLookedAt() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.json"), Specifications.TICKS.replace("\"next\": \"tick\"", "\"next\": \"tik\""));
        Path missing = folder.resolve("missing.json");
        Path right = Files.writeString(folder.resolve("ticks.json"), Specifications.TICKS);

        CommandRun run = CommandRun.of("validate", wrong, missing, right);

        assertThat(run.lines().get(0)).startsWith(wrong + ":7:32: states[0].transitions[0].next: found \"tik\"");
        assertThat(run.lines().get(run.lines().size() - 2))
                .isEqualTo(missing + ": found no file there, as " + missing + ", expected one");
        assertThat(run.lines().get(run.lines().size() - 1)).isEqualTo(right + ": valid");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void warningsAreNoMistakes() throws IOException {
        Path file = Files.writeString(
                folder.resolve("ticks.json"), Specifications.TICKS.replace("\"states\"", "\"stat\": 1, \"states\""));

        CommandRun run = CommandRun.of("validate", file);

        assertThat(run.lines().get(0)).startsWith("warning: " + file + ":2:3: stat: ");
        assertThat(run.lines().get(1)).isEqualTo(file + ": valid");
        assertThat(run.code()).isZero();
    }

    @Test
    void poolsAreDrawn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("ticks.json"),
                Specifications.TICKS.replace("{\"type\": \"counter\", \"name\": \"number\"}", """
                        {"type": "string", "name": "letter", "chars": "ab", "cardinality": 100,
                        "length_distribution": {"type": "exponential", "mean": 0.000001},
                        "cardinality_distribution": {"type": "uniform", "min": 0, "max": 99}}"""));

        CommandRun run = CommandRun.of("validate", file);

        assertThat(run.out()).startsWith(file + ":10:").contains("cardinality");
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"confluent\", \"servers\": \"<BOOTSTRAP SERVERS>\", \"topic\": \"t\", \"username\": \"u\","
                        + " \"password\": \"p\"} | 96: target.servers: found \"<BOOTSTRAP SERVERS>\", expected host:port,"
                        + " such as localhost:9092, or several with commas between",
                "{\"type\": \"kafka\", \"endpoint\": \"h\", \"topic\": \"t\", \"topic_key\": [\"number\", \"numbr\"]}"
                        + " | 136: target.topic_key[1]: found `numbr`, expected a field that a record of this specification"
                        + " can have; did you mean \"number\"?",
                "{\"type\": \"Kafka\", \"endpoint\": \"h\", \"topic\": \"t\", \"topic_key\": [\"number.\"]}"
                        + " | 126: target.topic_key[0]: found `number.`, expected the path of a field: names separated by"
                        + " dots, such as payload.id; a name that holds a dot is written in quotes, such as"
                        + " payload.\"os.version\"",
                "{\"type\": \"elasticsearch\", \"url\": \"http://h\", \"index\": \"i\", \"id_field\": \"tim\"}"
                        + " | 134: target.id_field: found `tim`, expected a field that a record of this specification can"
                        + " have; did you mean \"time\"?",
                "{\"type\": \"kafka\", \"endpoint\": \"h\", \"topic\": \"\"} | 107: target.topic: found \"\","
                        + " expected the name of a topic",
            })
    void theTargetIsLookedAt(String target, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("ticks.json"), Specifications.ticksTo(target));

        assertThat(CommandRun.of("validate", file)).isEqualTo(new CommandRun(2, file + ":11:" + problem + "\n", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"kafka\", \"endpoint\": \"h\", \"topic\": \"my topic\"} | topic \"my topic\": found \" \" in"
                        + " this name, expected ASCII letters, digits, ",
                "{\"type\": \"elasticsearch\", \"url\": \"http://h\", \"index\": \"Clicks\"} | index \"Clicks\": found this"
                        + " name, expected no upper case; write "
            })
    void namesThatTheServerWouldRefuseAreTold(String target, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("ticks.json"), Specifications.ticksTo(target));

        CommandRun run = CommandRun.of("validate", file);

        assertThat(run.out()).startsWith(file + ": target: " + problem);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aFileThatMayNotBeWrittenIsTold() throws IOException {
        Path file = Files.writeString(
                folder.resolve("ticks.json"),
                Specifications.ticksTo("{\"type\": \"file\", \"path\": \"/ticks.ndjson\"}"));

        CommandRun run = CommandRun.of("validate", file, "--root", folder);

        assertThat(run.out()).startsWith(file + ":11:88: target.path: found \"/ticks.ndjson\", expected a file below ");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aKeyThatNoRowHasIsTold() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "ts,room\n1,lab\n");
        Path file = Files.writeString(folder.resolve("rooms.yaml"), """
                type: replay
                source_file: rows.csv
                time_field: ts
                time_format: epoch
                target: {type: kafka, endpoint: h, topic: t, topic_key: [rom]}
                """);

        assertThat(CommandRun.of("validate", file))
                .isEqualTo(new CommandRun(
                        2,
                        file + ":5:58: target.topic_key[0]: found \"rom\", expected a column of rows.csv: \"ts\","
                                + " \"room\"; did you mean \"room\"?\n",
                        ""));
    }

    @Test
    void warningsHideNoError() throws IOException {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            keys.append("\"_comment")
                    .append(i)
                    .append("\": 1, \"comment")
                    .append(i)
                    .append("\": 1, ");
        }
        Path file = Files.writeString(
                folder.resolve("ticks.json"),
                Specifications.TICKS
                        .replace("\"states\"", keys + "\"states\"")
                        .replace("\"next\": \"tick\"", "\"next\": \"tik\""));

        CommandRun run = CommandRun.of("validate", file);

        assertThat(run.lines())
                .hasSize(52)
                .startsWith(
                        file + ": 1 problem, 60 warnings",
                        file + ":7:32: states[0].transitions[0].next: found \"tik\", expected the name of a state or"
                                + " \"stop\"; did you mean \"tick\"?",
                        "warning: " + file + ":2:19: comment0: found an unknown key, which has no effect")
                .endsWith("and 11 more warnings");
        assertThat(run.code()).isEqualTo(2);
    }
}
