package dev.braid;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes events to a file, a line of JSON each, in UTF-8.
 *
 * <pre>{@code
 * try (FileSink sink = FileSink.to(Path.of("target/clicks.ndjson"))) {
 *     Generator.of("clicks.json").count(1000).sendTo(sink);
 * }
 * }</pre>
 *
 * <p>Whoever reads the file sees all lines that were sent when {@link #flush} or {@link #close} has returned, and perhaps a
 * part of those that were sent since. For one thread at a time.
 */
public final class FileSink implements EventSink {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final OutputStream out;

    private FileSink(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    /**
     * Opens a sink, and empties the file.
     *
     * @param file overwritten where it exists; its folder has to
     * @return to be closed
     * @throws BraidException if the file cannot be written, with the reason
     */
    public static FileSink to(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new BraidException("found no folder " + parent + " for the file " + file + "; create it");
        }
        if (Files.isDirectory(file)) {
            throw new BraidException("found the folder " + file + ", expected a file; name one");
        }
        try {
            return new FileSink(file, new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES));
        } catch (IOException e) {
            throw new BraidException("the file " + file + " cannot be written: " + e + "; name another", e);
        }
    }

    @Override
    public void send(Event event) throws IOException {
        out.write(event.toBytes());
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    @Override
    public String toString() {
        return "file " + file;
    }
}
