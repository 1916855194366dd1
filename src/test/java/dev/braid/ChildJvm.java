package dev.braid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, of the running JDK and with the same class path. */
public final class ChildJvm {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private ChildJvm() {}

    /**
     * Runs {@code main} and gives what it prints on standard output, without the warnings that a JDK may print beside it; the
     * child ends with the test whatever happens.
     */
    public static String run(List<String> options, Class<?> main, List<String> arguments) {
        return run(TIMEOUT, options, main, arguments);
    }

    /** As {@link #run(List, Class, List)}, for what takes longer. */
    public static String run(Duration timeout, List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = command(options, main, arguments);
        try {
            return run(timeout, command);
        } catch (IOException e) {
            throw new AssertionError(String.join(" ", command), e);
        }
    }

    /** What starts such a JVM, for those who see to its end themselves. */
    public static List<String> command(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        return command;
    }

    private static String run(Duration timeout, List<String> command) throws IOException {
        Path output = Files.createTempFile("braid-child", ".txt");
        Path errors = Files.createTempFile("braid-child", ".txt");
        Process child = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            boolean ended = child.waitFor(timeout.toSeconds(), TimeUnit.SECONDS);
            String text = Files.readString(output, StandardCharsets.ISO_8859_1);
            String said = text + Files.readString(errors, StandardCharsets.ISO_8859_1);
            assertThat(ended)
                    .as("end within %d s; output:\n%s", timeout.toSeconds(), said)
                    .isTrue();
            assertThat(child.exitValue()).as("exit code; output:\n%s", said).isZero();
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            child.destroyForcibly();
            Files.delete(output);
            Files.delete(errors);
        }
    }

    /** Surefire hands the class path over in the manifest of a jar, and tells it in a property of its own. */
    public static String classPath() {
        String tests = System.getProperty("surefire.test.class.path");
        return tests == null || tests.isEmpty()
                ? System.getProperty("java.class.path")
                : tests.replace("\n", File.pathSeparator);
    }
}
