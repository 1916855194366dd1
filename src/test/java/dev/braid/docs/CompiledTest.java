package dev.braid.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.testkit.TestRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Runs a test class that is text; files in its folder are at the root of its class path. */
final class CompiledTest {

    private CompiledTest() {}

    /** What the only test of the class throws. */
    static Throwable failure(Path folder, String className, String source) throws IOException, ClassNotFoundException {
        Path file = folder.resolve(className.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()))
                .isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, CompiledTest.class.getClassLoader())) {
            return TestRun.of(loader.loadClass(className)).failure();
        }
    }

    /** What Surefire prints, without the stack trace and without the folders of files. */
    static String printed(Throwable failure) {
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
