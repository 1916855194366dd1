package dev.braid.internal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder below {@code java.io.tmpdir} for the files of a server; deleted when it is closed, or when the JVM is killed. */
public final class TemporaryFolder implements AutoCloseable {

    private final Path path;
    private final Guard guard;

    private TemporaryFolder(Path path) {
        this.path = path;
        this.guard = Guard.over(new Charge.OfFolder(path));
    }

    public static TemporaryFolder create(String prefix) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(prefix).toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    /** Deletes it; files that cannot be deleted now are left to the watchdog, which tries when the JVM has ended. */
    @Override
    public void close() {
        try {
            Folders.delete(path);
            guard.close();
        } catch (IOException e) {
            System.getLogger("dev.braid").log(System.Logger.Level.DEBUG, "left for later: " + path, e);
        }
    }
}
