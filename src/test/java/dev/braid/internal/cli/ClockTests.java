package dev.braid.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockTests {

    @TempDir
    private Path folder;

    private Path ticks;

    @BeforeEach
    void writeSpecification() throws Exception {
        ticks = Files.writeString(folder.resolve("ticks.json"), Specifications.TICKS);
    }

    @Test
    void theRealClockIsTheUsualOneWithoutAStart() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        CommandRun usual = CommandRun.of("generate", ticks, "-n", "1");
        CommandRun said = CommandRun.of("generate", ticks, "-n", "1", "--clock", "real");

        assertThat(time(usual.lines().get(0))).isBetween(before, Instant.now());
        assertThat(time(said.lines().get(0))).isBetween(before, Instant.now());
    }

    @Test
    void theSimulatedClockIsTheUsualOneWithAStart() {
        CommandRun usual = CommandRun.of("generate", ticks, "-n", "100", "-s", "2024-01-01");

        assertThat(usual.lines()).hasSize(100);
        assertThat(CommandRun.of("generate", ticks, "-n", "100", "--clock", "simulated")
                        .out())
                .isEqualTo(usual.out());
        assertThat(CommandRun.of("generate", ticks, "-n", "100", "-s", "2024-01-01", "--clock", "simulated")
                        .out())
                .isEqualTo(usual.out());
    }

    @Test
    void catchingUpWritesThePastAtOnceAndWaitsForTheRest() {
        Instant start = Instant.now().minusSeconds(100).truncatedTo(ChronoUnit.MILLIS);
        long begin = System.nanoTime();

        List<String> lines = CommandRun.of(
                        "generate", ticks, "-m", "1", "-t", "102s", "-s", start, "--clock", "catch-up")
                .lines();

        assertThat(lines)
                .isEqualTo(CommandRun.of("generate", ticks, "-m", "1", "-t", "102s", "-s", start)
                        .lines());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        assertThat(time(lines.get(lines.size() - 1))).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void optionsThatDoNotGoTogetherAreTold() {
        assertThat(CommandRun.of("generate", ticks, "-s", "2024-01-01", "--clock", "real")
                        .err())
                .startsWith("found `--clock real` and `-s`, expected one of them: the real clock starts now;"
                        + " `--clock catch-up` starts in the past and goes on in real time\n");
        assertThat(CommandRun.of("generate", ticks, "--clock", "catch-up").err())
                .startsWith("found `--clock catch-up` without `-s`, expected it with a start in the past\n");
        assertThat(CommandRun.of("generate", ticks, "--clock", "manual").err())
                .startsWith("option `--clock`: found \"manual\", expected real, simulated or catch-up\n");
        assertThat(CommandRun.of("generate", ticks, "--clock", "catch-up", "-s", "9999-01-01")
                        .err())
                .startsWith("found the start 9999-01-01T00:00:00Z, which lies in the future, expected one in the past:"
                        + " there is nothing to catch up with\n");
    }

    private static Instant time(String line) {
        return Instant.parse(line.substring("{\"time\":\"".length(), line.indexOf("Z\"") + 1));
    }
}
