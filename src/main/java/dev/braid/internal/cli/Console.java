package dev.braid.internal.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a command reads from and writes to.
 *
 * @param out data, unbuffered; bytes instead of a PrintStream, which would hide that nobody reads them any more
 * @param err everything else, in UTF-8
 * @param outIsTerminal whether a person watches {@code out}
 * @param errIsTerminal whether a person watches {@code err}
 */
record Console(InputStream in, OutputStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal) {

    /**
     * Takes stdout and stderr away from all other code in the process: depending on the class path, libraries log there, and
     * would write between the records of a run.
     */
    static Console takeProcess() {
        Console console = new Console(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isTerminal(1),
                isTerminal(2));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> e.printStackTrace(console.err()));
        return console;
    }

    /** As Linux tells it; {@code System.console()} says nothing of a single stream. Elsewhere: no. */
    private static boolean isTerminal(int descriptor) {
        try {
            Path open = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
            return open.startsWith("/dev/pts") || open.toString().startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
