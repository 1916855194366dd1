package dev.braid.internal.cli;

import dev.braid.internal.record.RecordLines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a run writes its lines; turns what goes wrong there into messages. */
final class RecordOutput implements AutoCloseable {

    /** Nobody reads stdout any more: not a fault, but the end of what there is to do. */
    static final class ReaderGone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ReaderGone(IOException cause) {
            super(cause);
        }
    }

    private interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    private final OutputStream out;
    private final @Nullable Path file;

    private RecordOutput(OutputStream out, @Nullable Path file) {
        this.out = out;
        this.file = file;
    }

    /** A file that exists is overwritten; null is stdout. */
    static RecordOutput open(@Nullable Path file, Console console) {
        if (file == null) {
            return new RecordOutput(console.out(), null);
        }
        try {
            return new RecordOutput(Files.newOutputStream(file), file);
        } catch (IOException e) {
            throw notWritten(file.toString(), e);
        }
    }

    boolean isStdout() {
        return file == null;
    }

    void write(RecordLines lines) {
        write(lines::writeTo);
    }

    /** See {@link RecordLines#writeEndedTo}. */
    void writeEnded(RecordLines lines) {
        write(lines::writeEndedTo);
    }

    private void write(Writing writing) {
        try {
            writing.writeTo(out);
        } catch (IOException e) {
            if (file == null && isBrokenPipe(e)) {
                throw new ReaderGone(e);
            }
            throw notWritten(file == null ? "stdout" : file.toString(), e);
        }
    }

    /** Leaves stdout open: it is the caller's. */
    @Override
    public void close() {
        if (file != null) {
            try {
                out.close();
            } catch (IOException e) {
                throw notWritten(file.toString(), e);
            }
        }
    }

    /** {@code Broken pipe} on Linux and macOS, {@code The pipe is being closed} on Windows. */
    private static boolean isBrokenPipe(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    private static Failure notWritten(String name, IOException e) {
        return new Failure(name + ": could not be written: " + reason(e), e);
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        return Objects.requireNonNullElse(reason, e.toString());
    }
}
