package dev.braid.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Generator;
import dev.braid.Operations;
import dev.braid.Steps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The records are those of {@link Operations} and {@link Steps}; the messages are those of a command. */
class OperationsCommandTests {

    private static final String TEMPLATES = "docs/examples/templates";
    private static final String CLICKS = "docs/examples/clicks.json";

    @TempDir
    private Path folder;

    static Stream<Arguments> writesWhatTheInterfaceMakes() {
        Operations templates = Operations.templates(TEMPLATES);
        return Stream.of(
                Arguments.of("operations", Operations.of("mix").generator()),
                Arguments.of("operations create", Operations.of("create").generator()),
                Arguments.of(
                        "operations mix --rate 30/h --exists-every 1h --entities 5",
                        Operations.of("mix")
                                .ratePerHour(30)
                                .existsEvery(Duration.ofHours(1))
                                .entities(5)
                                .generator()),
                Arguments.of("operations --templates " + TEMPLATES, templates.generator()),
                Arguments.of(
                        "operations --templates " + TEMPLATES + " --weight volume.create=9 --weight volume.delete=0.5",
                        templates
                                .weight("volume.create", 9)
                                .weight("volume.delete", 0.5)
                                .generator()),
                Arguments.of(
                        "operations volume.delete --templates " + TEMPLATES,
                        templates.only("volume.delete").generator()),
                Arguments.of(
                        "operations --step a --step b|c --rate 2/s",
                        Steps.of("a", "b|c").ratePerMinute(120).generator()),
                Arguments.of(
                        "operations --step a --step b --spec " + CLICKS + " --emitter click",
                        Steps.of("a", "b").payload(CLICKS, "click").generator()));
    }

    @ParameterizedTest
    @MethodSource
    void writesWhatTheInterfaceMakes(String words, Generator generator) throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        generator
                .count(200)
                .seed(7)
                .start(Instant.parse("2024-05-06T23:00:00Z"))
                .writeTo(expected);

        CommandRun run = CommandRun.of((Object[]) (words + " -n 200 --seed 7 -s 2024-05-06T23:00").split(" "));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(expected.toString(UTF_8));
        assertThat(run.code()).isZero();
    }

    @Test
    void entitiesEndTheRun() {
        assertThat(CommandRun.of("operations", "--step", "a", "--step", "b", "--entities", 3, "-s", "2024-01-01")
                        .lines())
                .hasSize(6);
        assertThat(CommandRun.of("operations", "run_instance", "--entities", 2, "-s", "2024-01-01")
                        .lines())
                .hasSize(22);
    }

    @Test
    void sharesTogetherAreTheRun() {
        String whole =
                CommandRun.of("operations", "-n", 300, "-s", "2024-01-01").out();
        Stream<String> shares = Stream.of("0/2", "1/2")
                .flatMap(share ->
                        CommandRun.of("operations", "-t", "5m", "-s", "2024-01-01", "--shard", share).lines().stream());

        assertThat(shares.toList()).containsAll(whole.lines().toList());
    }

    @Test
    void aTargetAndAPatternAreAsForSpecifications() throws IOException {
        Path file = folder.resolve("out.txt");
        Path target = Files.writeString(
                folder.resolve("target.json"), "{\"type\": \"file\", \"path\": \"%s\"}".formatted(file));
        Path pattern = Files.writeString(folder.resolve("pattern.txt"), "{event_type} {payload.state}");

        CommandRun run =
                CommandRun.of("operations", "create", "-n", 1, "-s", "2024-01-01", "-o", target, "-p", pattern);

        assertThat(run).isEqualTo(CommandRun.done("wrote 1 record to " + file));
        assertThat(file).hasContent("compute.instance.update building");
    }

    static Stream<Arguments> saysWhatIsWrong() {
        return Stream.of(
                wrong(
                        "bild",
                        "found the operation `bild`, expected one of `create`, `delete`, `update`, `run_instance`, `mix`"),
                wrong(
                        "--step a;x",
                        "steps[0], column 3: found \"x\", expected `xN` or `xN..M` for a number of times,"
                                + " `?`, `+MIN..MAX` for a delay, in this order, or the end"),
                misused("mix --step a", "found `NAME`, expected it with operations alone"),
                misused("--step a --exists-every 1h", "found `--exists-every`, expected it with operations alone"),
                misused("--step a --templates " + TEMPLATES, "found `--templates`, expected it with operations alone"),
                misused("--step a --spec x.json", "found `--spec` without `--emitter`, expected both or none"),
                misused("--step a --emitter x", "found `--emitter` without `--spec`, expected both or none"),
                misused("--spec x.json", "found `--spec`, expected it with `--step` alone"),
                misused("--emitter x", "found `--emitter`, expected it with `--step` alone"),
                misused("--weight a=1", "found `--weight`, expected it with `--templates` alone"),
                misused(
                        "--weight =1",
                        "option `--weight`: found \"=1\", expected the name of an operation, an equals sign and a"
                                + " number, such as compute.instance.reboot.start=2.5"),
                misused("--rate 100", "option `--rate`: found \"100\", expected a rate such as 500/s, 30/m or 10/h"),
                misused("--templates no", "option `--templates`: found \"no\", expected a folder that exists"),
                misused("-n 1 -t 1s", "found `-n` and `-t`, expected one of them: a run ends at one or the other"),
                wrong(
                        "--templates " + TEMPLATES + " --weight volume.creat=1",
                        "option `--weight`: found the operation `volume.creat`, expected one of `volume.create`,"
                                + " `volume.delete`; did you mean `volume.create`?"),
                wrong(
                        "--templates " + TEMPLATES + " create",
                        "found the operation `create`, expected one of `volume.create`, `volume.delete`"),
                wrong(
                        "--rate 2000000/s",
                        "option `--rate`: found a rate of 1.2E8 operations a minute, expected one from 0.000001 to"
                                + " 60000000"),
                wrong(
                        "--exists-every 5h",
                        "option `--exists-every`: found the period 5h, expected whole hours that divide the day,"
                                + " such as 1 or 24 hours"),
                wrong(
                        "update --entities 2000000",
                        "found 2000000 entities, expected at most 1000000: all instances that are updated are there"
                                + " from the beginning"),
                wrong(
                        "--step a --spec " + CLICKS + " --emitter clik",
                        "option `--spec`: payload: found the emitter `clik`, expected one of `click`; did you mean"
                                + " `click`?"));
    }

    private static Arguments wrong(String words, String message) {
        return Arguments.of(words, message);
    }

    private static Arguments misused(String words, String message) {
        return Arguments.of(words, message + "\n`braid operations --help` shows how it is used");
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrong(String words, String message) {
        Object[] split = Stream.concat(Stream.of("operations"), Stream.of(words.split(" ")))
                .map(word -> word.replace(';', ' '))
                .toArray();

        assertThat(CommandRun.of(split)).isEqualTo(new CommandRun(2, "", message + System.lineSeparator()));
    }

    @Test
    void allWrongTemplatesAreTold() throws IOException {
        Files.writeString(folder.resolve("a_1.json"), "[]");
        Files.writeString(folder.resolve("b_1.json"), "[{");

        CommandRun run = CommandRun.of("operations", "--templates", folder);

        assertThat(run.err().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("a_1.json:1:1: found an empty list"),
                        line -> assertThat(line).startsWith("b_1.json:1:3: "));
        assertThat(run.code()).isEqualTo(2);
    }
}
