package dev.braid.internal.cli;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.engine.Engine;
import dev.braid.internal.record.OutputPattern;
import dev.braid.internal.record.RecordLines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes records as lines; turns what goes wrong there into messages. */
final class LineOutput implements RecordOutput {

    /** Nobody reads stdout any more: not a fault, but the end of what there is to do. */
    static final class ReaderGone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ReaderGone(IOException cause) {
            super(cause);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OutputStream out;
    private final @Nullable Path file;
    private final RecordLines lines;
    private long added;

    private LineOutput(OutputStream out, @Nullable Path file, @Nullable OutputPattern pattern) {
        this.out = out;
        this.file = file;
        this.lines = new RecordLines(pattern);
    }

    /** A file that exists is overwritten; null is stdout. */
    static LineOutput open(@Nullable Path file, @Nullable OutputPattern pattern, Console console) {
        if (file == null) {
            return new LineOutput(console.out(), null, pattern);
        }
        try {
            return new LineOutput(Files.newOutputStream(file), file, pattern);
        } catch (IOException e) {
            throw notWritten(file.toString(), e);
        }
    }

    @Override
    public JsonBuffer record() {
        return lines.record();
    }

    @Override
    public boolean add(Engine run) {
        lines.endRecord();
        added++;
        boolean many = lines.areMany();
        if (many) {
            flush();
        }
        return many;
    }

    @Override
    public void flush() {
        try {
            lines.writeEndedTo(out);
        } catch (IOException e) {
            if (file == null && isBrokenPipe(e)) {
                throw new ReaderGone(e);
            }
            throw notWritten(file == null ? "stdout" : file.toString(), e);
        }
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public boolean isStdout() {
        return file == null;
    }

    @Override
    public @Nullable String outcome() {
        return file == null ? null : "wrote " + added + (added == 1 ? " record" : " records") + " to " + file;
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
