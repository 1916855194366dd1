package dev.braid.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
