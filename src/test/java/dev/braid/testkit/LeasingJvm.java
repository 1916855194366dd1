package dev.braid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.ChildJvm;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A JVM that leases a server: with its own environment, class path and settings, and to be killed. */
public final class LeasingJvm implements AutoCloseable {

    /** Of a server that runs, until the child's standard input ends. */
    private static final String READY = "ready ";

    private final Process process;
    private final BufferedReader output;

    private LeasingJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** One that wants a server of a mode; the given jars are missing on its class path. */
    public static LeasingJvm start(
            Class<?> main,
            BackendMode mode,
            Map<String, String> environment,
            List<String> options,
            String... missingJars)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPathWithout(missingJars), main.getName(), mode.name()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new LeasingJvm(BoundedProcess.start(builder));
    }

    private static String classPathWithout(String... jars) {
        return Arrays.stream(ChildJvm.classPath().split(File.pathSeparator))
                .filter(entry -> Arrays.stream(jars)
                        .noneMatch(jar -> Pattern.compile(Pattern.quote(File.separator) + jar + "-[0-9][^/]*\\.jar$")
                                .matcher(entry)
                                .find()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** All that it still writes. */
    public List<String> lines() {
        return output.lines().toList();
    }

    /** Mode and address of the server, when it runs. */
    public String ready() throws IOException {
        List<String> lines = linesUntilReady();
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        assertThat(last).as("%s", lines).startsWith(READY);
        return last.substring(READY.length());
    }

    /** What it writes until the server runs; the last line begins with "ready". */
    public List<String> linesUntilReady() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith(READY)) {
                break;
            }
        }
        return lines;
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /**
     * What the main method of such a JVM does: prints what went wrong, or the mode and address of the server, which runs until
     * somebody ends the standard input.
     *
     * @param leaser gives mode and address, and is closed to give the server back
     */
    public static void serve(Supplier<Leased> leaser) throws IOException {
        try (Leased lease = leaser.get()) {
            System.out.println(READY + lease.mode() + " " + lease.address());
            System.in.read();
        } catch (BraidException e) {
            System.out.println(e.getMessage());
        }
    }

    /**
     * A part in a server.
     *
     * @param mode where it came from
     * @param address for clients
     * @param release gives it back
     */
    public record Leased(BackendMode mode, String address, Runnable release) implements AutoCloseable {

        @Override
        public void close() {
            release.run();
        }
    }
}
