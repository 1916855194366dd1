package dev.braid.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.testkit.TestRun;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks the system under test of README.md's test as README.md says, and compares what the test then prints. */
class ReadmeFailureTests {

    private static final Path README = Path.of(System.getProperty("braid.basedir"), "README.md");

    @Test
    void aQueueWithTooLittleRoomFailsAsShown(@TempDir Path folder) throws Exception {
        List<String> readme = Files.readAllLines(README);
        String test = FencedBlock.first(readme, "java");
        assertThat(test).contains("(1000)");
        Path source = folder.resolve("OrderTest.java");
        Files.writeString(source, test.replace("(1000)", "(999)"));
        Files.writeString(folder.resolve("orders.yaml"), FencedBlock.first(readme, "yaml"));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Throwable failure = TestRun.of(loader.loadClass("OrderTest")).failure();
            assertThat(printed(failure)).isEqualTo(FencedBlock.first(readme, "text"));
        }
    }

    /** What Surefire prints, without the stack trace and without the folder of the file. */
    private static String printed(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString()
                .lines()
                .filter(line -> !line.startsWith("\tat "))
                .map(String::stripTrailing)
                .map(line -> line.replaceAll("events: .*[/\\\\]", "events: .../"))
                .collect(Collectors.joining("\n"));
    }
}
