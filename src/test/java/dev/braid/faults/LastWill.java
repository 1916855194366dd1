package dev.braid.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * A command that is run when this JVM ends, also by kill -9: a shell waits for the end of its standard input, which nobody
 * but this JVM holds open. Closing it revokes the will.
 */
public final class LastWill implements AutoCloseable {

    // Ctrl-C reaches the whole group of processes, and the shell shall outlive it.
    private static final String AWAIT_THE_END = "trap '' INT HUP TERM; read -r line; ";

    private final Process shell;

    public LastWill(String command) {
        try {
            shell = new ProcessBuilder("sh", "-c", AWAIT_THE_END + command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(command, e);
        }
    }

    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
