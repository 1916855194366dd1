package dev.braid.faults;

import dev.braid.testkit.BoundedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Commands of the system's shell that are over at once. */
final class Shell {

    private Shell() {}

    static void run(String command) {
        try {
            Process shell = BoundedProcess.start(new ProcessBuilder("sh", "-c", command).redirectErrorStream(true));
            String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (shell.onExit().join().exitValue() != 0) {
                throw new AssertionError(command + " ended with " + shell.exitValue() + ": " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        }
    }
}
