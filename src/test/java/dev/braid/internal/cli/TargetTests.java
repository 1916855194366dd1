package dev.braid.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTests {

    private static final String LINE = "{\"time\":\"2024-01-01T00:00:00.000Z\",\"number\":0}\n";

    @TempDir
    private Path scratch;

    private Path folder;
    private Path root;

    @BeforeEach
    void makeFolders() throws IOException {
        scratch = scratch.toRealPath();
        folder = Files.createDirectories(scratch.resolve("specs"));
        root = Files.createDirectories(scratch.resolve("root"));
    }

    @Test
    void aFileOfASpecificationLiesInTheRoot() throws IOException {
        CommandRun run = specified("events.json");

        assertThat(run).isEqualTo(CommandRun.done("wrote 1 record to " + root.resolve("events.json")));
        assertThat(root.resolve("events.json")).hasContent(LINE);
    }

    @Test
    void aFileThatExistsBesideTheSpecificationIsMeant() throws IOException {
        Files.writeString(folder.resolve("events.json"), "a longer text than what overwrites it".repeat(9));

        specified("events.json");

        assertThat(folder.resolve("events.json")).hasContent(LINE);
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void anAbsolutePathInOneOfTheTwoFoldersIsFine() throws IOException {
        specified(folder.resolve("events.json").toString());

        assertThat(folder.resolve("events.json")).hasContent(LINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../events.json", "/events.json", "a/../../events.json", "link/events.json", "nowhere", "."})
    void aSpecificationWritesNowhereElse(String path) throws IOException {
        Path outside = Files.createDirectories(scratch.resolve("outside"));
        Files.createSymbolicLink(root.resolve("link"), outside);
        Files.createSymbolicLink(root.resolve("nowhere"), outside.resolve("events.json"));
        Files.createSymbolicLink(folder.resolve("link"), outside);
        Files.createSymbolicLink(folder.resolve("nowhere"), outside.resolve("events.json"));

        CommandRun run = specified(path);

        assertThat(run.err())
                .isEqualTo(folder.resolve("ticks.json") + ":11:88: target.path: found \"" + path
                        + "\", expected a file below " + folder + " or " + root
                        + "; a target named with `-o` may lie anywhere" + System.lineSeparator());
        assertThat(run.code()).isEqualTo(2);
        assertThat(outside).isEmptyDirectory();
        assertThat(scratch.resolve("events.json")).doesNotExist();
    }

    @Test
    void aNamedTargetMayLieAnywhere() throws IOException {
        Path file = scratch.resolve("events.json");

        CommandRun run = named("{\"type\": \"file\", \"path\": \"" + file + "\"}");

        assertThat(run).isEqualTo(CommandRun.done("wrote 1 record to " + file));
        assertThat(file).hasContent(LINE);
    }

    @Test
    void aNamedTargetReplacesThatOfTheSpecification() throws IOException {
        assertThat(named(Specifications.STDOUT)).isEqualTo(new CommandRun(0, LINE, ""));
    }

    @Test
    void aReplacedTargetIsNotRead() throws IOException {
        Path file = Files.writeString(scratch.resolve("target.json"), "{\"type\": \"STDOUT\"}");

        assertThat(generate("{\"type\": \"confluent\", \"servers\": \"<BOOTSTRAP SERVERS>\"}", "-o", file))
                .isEqualTo(new CommandRun(0, LINE, ""));
    }

    @Test
    void aTargetBesideAPlaceToPublishToIsNotRead() throws IOException {
        Path file = Files.writeString(folder.resolve("ticks.json"), Specifications.ticksTo("{\"type\": \"kafak\"}"));

        CommandRun run = CommandRun.of("publish", file, "--url", "http://h", "--index", "i", "--key", "number");

        assertThat(run.err()).startsWith("found `--key`, expected it for a topic alone");
        assertThat(CommandRun.of("publish", file).err()).contains("target.type: found \"kafak\"");
    }

    @Test
    void theSpecificationIsNotOverwritten() throws IOException {
        Path specification = folder.resolve("ticks.json");

        CommandRun run = specified("ticks.json");

        assertThat(run.err())
                .isEqualTo(specification + ":11:88: target.path: found \"" + specification
                        + "\", expected another file: this one is the specification" + System.lineSeparator());
        assertThat(run.code()).isEqualTo(2);
        assertThat(specification).content().startsWith("{");
    }

    @Test
    void noNamedTargetOverwritesTheSpecification() throws IOException {
        Path specification = folder.resolve("ticks.json");

        CommandRun run = named("{\"type\": \"file\", \"path\": \"" + specification + "\"}");

        assertThat(run.err())
                .isEqualTo(scratch.resolve("target.json") + ":1:26: path: found \"" + specification
                        + "\", expected another file: this one is the specification" + System.lineSeparator());
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aFileInNoFolderCannotBeWritten() throws IOException {
        Path file = scratch.resolve("missing").resolve("events.json");

        CommandRun run = named("{\"type\": \"file\", \"path\": \"" + file + "\"}");

        assertThat(run.err())
                .isEqualTo(file + ": could not be written: there is no such folder" + System.lineSeparator());
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aFolderCannotBeWritten() throws IOException {
        CommandRun run = named("{\"type\": \"file\", \"path\": \"" + scratch + "\"}");

        assertThat(run.err()).isEqualTo(scratch + ": could not be written: Is a directory" + System.lineSeparator());
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aFullDiskIsAFailure() throws IOException {
        assumeThat(Path.of("/dev/full")).exists();

        CommandRun run = named("{\"type\": \"file\", \"path\": \"/dev/full\"}");

        assertThat(run.err())
                .isEqualTo("/dev/full: could not be written: No space left on device" + System.lineSeparator());
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void badInputLeavesTheFileAsItWas() throws IOException {
        Path file = Files.writeString(root.resolve("events.json"), "precious");
        Files.writeString(
                folder.resolve("ticks.json"), "{\"target\": {\"type\": \"file\", \"path\": \"events.json\"}}");

        assertThat(CommandRun.of("generate", folder.resolve("ticks.json"), "--root", root)
                        .code())
                .isEqualTo(2);
        assertThat(file).hasContent("precious");
    }

    @Test
    void badInputThatShowsLateLeavesTheFileAsItWas() throws IOException {
        Path file = Files.writeString(root.resolve("events.json"), "precious");
        String pool = "{\"type\": \"int\", \"name\": \"number\", \"cardinality\": 1000,"
                + " \"distribution\": {\"type\": \"uniform\", \"min\": 0, \"max\": 9},"
                + " \"cardinality_distribution\": {\"type\": \"uniform\", \"min\": 0, \"max\": 999}}";
        Files.writeString(
                folder.resolve("ticks.json"),
                Specifications.ticksTo("{\"type\": \"file\", \"path\": \"events.json\"}")
                        .replace("{\"type\": \"counter\", \"name\": \"number\"}", pool));

        CommandRun run =
                CommandRun.of("generate", folder.resolve("ticks.json"), "-n", 1, "-s", "2024-01-01", "--root", root);

        assertThat(run.err()).contains("cardinality");
        assertThat(run.code()).isEqualTo(2);
        assertThat(file).hasContent("precious");
    }

    private CommandRun specified(String path) throws IOException {
        return generate("{\"type\": \"file\", \"path\": \"" + path + "\"}");
    }

    private CommandRun named(String target) throws IOException {
        Path file = Files.writeString(scratch.resolve("target.json"), target);
        return generate("{\"type\": \"kafka\", \"endpoint\": \"localhost:9092\", \"topic\": \"ticks\"}", "-o", file);
    }

    private CommandRun generate(String target, Object... options) throws IOException {
        Path file = Files.writeString(folder.resolve("ticks.json"), Specifications.ticksTo(target));
        Object[] words = Stream.concat(
                        Stream.of("generate", file, "-n", 1, "-s", "2024-01-01", "--root", root), Stream.of(options))
                .toArray();
        return CommandRun.of(words);
    }
}
