package dev.braid.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command that has been run as a process of its own. */
record ProcessRun(int code, List<String> out, String err) {

    /** The command itself, for tests that meddle with it. */
    static ProcessBuilder command(Path folder, List<String> jvmOptions, String... args) {
        return command(folder, System.getProperty("java.class.path"), jvmOptions, args);
    }

    static ProcessBuilder command(Path folder, String classPath, List<String> jvmOptions, String... args) {
        return java(folder, jvmOptions, List.of("-cp", classPath, Braid.class.getName()), args);
    }

    static ProcessRun of(Path folder, String... args) throws Exception {
        return run(command(folder, List.of(), args), 60);
    }

    /** As users run a command: with {@code braid-cli.jar} and nothing else. */
    static ProcessRun ofJar(Path folder, String... args) throws Exception {
        return run(java(folder, List.of(), List.of("-jar", System.getProperty("build.cli")), args), 300);
    }

    private static ProcessBuilder java(Path folder, List<String> jvmOptions, List<String> main, String... args) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(jvmOptions);
        words.addAll(main);
        words.addAll(List.of(args));
        return new ProcessBuilder(words).directory(folder.toFile());
    }

    /** Ends within so many seconds, or fails. */
    static ProcessRun run(ProcessBuilder command, int seconds) throws Exception {
        Path out = Files.createTempFile(command.directory().toPath(), "out", "");
        Path err = Files.createTempFile(command.directory().toPath(), "err", "");
        Process process = command.redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("%s ends within %d s", command.command(), seconds).isTrue();
        return new ProcessRun(process.exitValue(), Files.readAllLines(out), Files.readString(err, UTF_8));
    }

    static String classPathWithout(String library) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(library))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static Path write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
