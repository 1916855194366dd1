package dev.braid.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A server as a process of its own that is killed, frozen and started again as a test says. It does not outlive this JVM,
 * also where that is killed.
 *
 * <pre>{@code
 * try (ServerProcess server = new ServerProcess("broker 1", command, folder.resolve("broker-1.log"))) {
 *     server.start();
 *     server.await(Duration.ofSeconds(60), () -> client.ping());
 *     server.kill();
 * }
 * }</pre>
 *
 * <p>Started and killed by one thread at a time; the rest is safe to share between threads.
 */
public final class ServerProcess implements AutoCloseable {

    /** A call of the server's protocol that throws unless it is answered. */
    @FunctionalInterface
    public interface Probe {
        void call() throws Exception;
    }

    private record Running(Process process, CompletableFuture<Void> end) {}

    private static final int SHOWN_CHARACTERS = 10_000;

    private final String name;
    private final List<String> command;
    private final Path output;
    private volatile @Nullable Running running;

    /**
     * A server that is not started yet.
     *
     * @param name what messages call it
     * @param output takes what it writes, of all its lives
     */
    public ServerProcess(String name, List<String> command, Path output) {
        this.name = name;
        this.command = List.copyOf(command);
        this.output = output;
    }

    /** Starts it, where it is not alive, with the same command as before. */
    public void start() {
        if (isAlive()) {
            return;
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(output.toFile()))
                    .start();
            LastWill will = new LastWill("kill -9 " + process.pid());
            // Also where it ends by itself: another process may get its number.
            running = new Running(process, process.onExit().thenRun(will::close));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Waits until the server answers; fails with its output when it dies, or when the time is over. */
    public void await(Duration timeout, Probe probe) {
        try {
            Awaitility.await(name)
                    .atMost(timeout)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !isAlive() || answers(probe));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(name + " does not answer after " + timeout + "; its output:\n" + output(), e);
        }
        if (!isAlive()) {
            throw new AssertionError(name + " has died; its output:\n" + output());
        }
    }

    // Any exception means that it is not there yet.
    private static boolean answers(Probe probe) {
        try {
            probe.call();
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    /** Ends it by kill -9, and waits until it is gone. */
    public void kill() {
        Running killed = running;
        if (killed != null) {
            killed.process().destroyForcibly();
            killed.end().join();
            running = null;
        }
    }

    /** Stops it (SIGSTOP): its connections stay, and nothing answers. */
    public void freeze() {
        Shell.run("kill -STOP " + pid());
    }

    /** Lets a frozen one go on (SIGCONT). */
    public void thaw() {
        Shell.run("kill -CONT " + pid());
    }

    public boolean isAlive() {
        Running asked = running;
        return asked != null && asked.process().isAlive();
    }

    public long pid() {
        Running asked = running;
        if (asked == null) {
            throw new IllegalStateException(name + " is not running");
        }
        return asked.process().pid();
    }

    /** The end of what it wrote so far. */
    public String output() {
        try {
            String text = Files.exists(output) ? Files.readString(output, StandardCharsets.ISO_8859_1) : "";
            return text.substring(Math.max(0, text.length() - SHOWN_CHARACTERS));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
