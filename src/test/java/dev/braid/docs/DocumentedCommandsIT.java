package dev.braid.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.braid.testkit.BoundedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs each command that README.md and docs/*.md show, where docs/examples is at hand, and compares its output. */
class DocumentedCommandsIT {

    private static final Path ROOT = Path.of(System.getProperty("build.basedir"));
    private static final Path CLI = Path.of(System.getProperty("build.cli"));
    private static final Path EXAMPLES = Path.of("docs", "examples");

    @TempDir
    private Path scratch;

    @TestFactory
    List<DynamicTest> everyCommandPrintsWhatItsPageShows() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            for (ConsoleBlock block : ConsoleBlock.of(Files.readAllLines(page))) {
                String name = ROOT.relativize(page) + ":" + block.line() + " braid " + block.command();
                tests.add(dynamicTest(name, page.toUri(), () -> assertShown(name, block)));
            }
        }
        return tests;
    }

    private void assertShown(String name, ConsoleBlock block) throws Exception {
        Path folder = Files.createTempDirectory(scratch, "command");
        copyExamples(folder);
        List<String> output = run(folder, block.arguments());
        if (!block.shows(output)) {
            assertThat(output).as(name).containsExactlyElementsOf(block.output());
        }
    }

    private static List<String> run(Path folder, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", CLI.toString()));
        command.addAll(arguments);
        Process process = BoundedProcess.start(
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true));
        process.getOutputStream().close();
        try (Stream<String> lines = process.inputReader(UTF_8).lines()) {
            return lines.toList();
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    /** Commands in the documentation are typed at the project's root, so the examples lie where they lie there. */
    private static void copyExamples(Path folder) throws IOException {
        Path examples = ROOT.resolve(EXAMPLES);
        if (Files.notExists(examples)) {
            return;
        }
        try (Stream<Path> files = Files.walk(examples)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(ROOT.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
