package dev.braid.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BackendMode;
import dev.braid.jupiter.WithKafka;
import dev.braid.kafka.KafkaBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the broker of Kafka, which is quick to start; what differs between servers is tested where sequences are. */
@WithKafka(mode = BackendMode.EMBEDDED)
@Isolated("resets all sequences")
class SequenceCommandTests {

    private final String name = "cli-" + UUID.randomUUID();
    private String servers = "";

    @BeforeEach
    void server(KafkaBackend kafka) {
        servers = kafka.bootstrapServers();
    }

    private CommandRun sequence(String command, String... words) {
        Object[] all = new Object[words.length + 4];
        all[0] = "sequence";
        all[1] = command;
        System.arraycopy(words, 0, all, 2, words.length);
        all[words.length + 2] = "--bootstrap-servers";
        all[words.length + 3] = servers;
        return CommandRun.of(all);
    }

    private static void assertDone(CommandRun run, String... lines) {
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).isEqualTo(List.of(lines));
        assertThat(run.code()).isZero();
    }

    private static void assertFailed(CommandRun run, int code, String message) {
        assertThat(run.err()).isEqualToIgnoringNewLines(message);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(code);
    }

    private static void assertTold(CommandRun run, String message) {
        assertThat(run.err()).isEqualToIgnoringNewLines(message);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void takesIdsOfWhatHasBeenCreated() {
        assertTold(
                sequence("create", name, "--block-size", "3", "--first", "100"),
                "created sequence `" + name + "`: next 100, first 100, blocks of 3");
        assertDone(sequence("next", name, "-n", "4"), "100", "101", "102", "103");
        assertDone(sequence("show", name), name + ": next 106, first 100, blocks of 3");
        assertThat(sequence("show").lines()).contains(name + ": next 106, first 100, blocks of 3");
        assertTold(sequence("reset", name), "reset sequence `" + name + "`");
        assertDone(sequence("next", name), "100");
        assertThat(sequence("reset", "--all").err().lines()).contains("reset sequence `" + name + "`");
        assertDone(sequence("next", name), "100");
    }

    @Test
    void beginsWithOneUnlessToldOtherwise() {
        assertTold(sequence("create", name), "created sequence `" + name + "`: next 1, first 1, blocks of 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--first 100", "--first 100 --block-size 3"})
    void tellsOfWhatExists(String options) {
        sequence("create", name, "--block-size", "3", "--first", "100");
        sequence("next", name);

        assertTold(
                create(options), "found sequence `" + name + "`: next 103, first 100, blocks of 3; it stays as it is");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--first 1001 | first 1001",
                "--first 1001 --block-size 3 | first 1001",
                "--block-size 10 | blocks of 10",
                "--first 1 --block-size 10 | first 1, blocks of 10"
            })
    void failsWhereWhatExistsIsAnother(String options, String expected) {
        sequence("create", name, "--block-size", "3", "--first", "100");

        assertFailed(
                create(options),
                1,
                "sequence `" + name + "`: found one with next 100, first 100, blocks of 3, expected " + expected
                        + "; a sequence stays as it was created: leave this out, or take another name");
    }

    private CommandRun create(String options) {
        return sequence("create", (name + " " + options).strip().split(" "));
    }

    @Test
    void createsNothingByTheWay() {
        String message = "sequence `" + name + "`: found no sequence `" + name + "` in Kafka at " + servers
                + "; create it with create(), and where it was lost, with create(first id) above all ids given out";

        assertFailed(sequence("next", name), 1, message);
        assertFailed(sequence("reset", name), 1, message);
        assertFailed(
                sequence("show", name),
                1,
                "sequence `" + name + "`: found no such sequence; create it with `braid sequence create " + name + "`");
    }

    @Test
    void refusesWrongNames() {
        assertFailed(
                sequence("next", "a/b"),
                2,
                "found the name \"a/b\" of a sequence, expected 1 to 200 of the letters A to Z and a to z, digits, `.`,"
                        + " `_` and `-`");
    }

    @Test
    void nobodyIsThere() {
        assertFailed(
                CommandRun.of("sequence", "show", "--url", "http://localhost:1"),
                1,
                "Elasticsearch at http://localhost:1: found nobody who listens there; start the server, or correct the"
                        + " address");
    }

    @Test
    void recordsTakeIds(@TempDir Path folder) throws IOException {
        Path orders = Files.writeString(folder.resolve("orders.json"), """
                {"type": "generator",
                 "emitters": [{"name": "order", "dimensions": [
                   {"type": "sequence", "name": "id", "sequence": "%s"}]}],
                 "interarrival": {"type": "constant", "value": 1},
                 "states": [{"name": "s", "emitter": "order", "delay": {"type": "constant", "value": 1},
                   "transitions": [{"next": "stop", "probability": 1}]}]}
                """.formatted(name));
        Object[] words = {"generate", orders, "-n", "2", "-s", "2024-01-01", "--sequences", servers};

        assertThat(CommandRun.of(words).err()).contains("found no sequence `" + name + "`");
        sequence("create", name);
        assertThat(CommandRun.of(words).lines())
                .containsExactly(
                        "{\"time\":\"2024-01-01T00:00:00.000Z\",\"id\":1}",
                        "{\"time\":\"2024-01-01T00:00:01.000Z\",\"id\":2}");
        assertFailed(
                CommandRun.of("generate", orders, "-n", "2"),
                2,
                orders + ":3:4: emitters[0].dimensions[0]: found the sequence `" + name
                        + "` and no id sequences, expected some: hand them in with Generator.sequences(...) or"
                        + " IdSequences.setDefault(...), on the command line with `--sequences`");
        assertFailed(
                CommandRun.of("generate", orders, "-n", "2", "--sequences", "a b"),
                2,
                orders + ":3:4: emitters[0].dimensions[0]: option `--sequences`: found \"a b\", expected a URL of"
                        + " Elasticsearch, such as http://localhost:9200, or the host:port of a broker");
        assertThat(CommandRun.of("validate", orders).code()).isZero();
    }
}
