package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.internal.engine.Engine;
import dev.braid.internal.record.OutputPattern;
import dev.braid.internal.record.RecordLines;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a run until it ends, the user interrupts it, or nobody reads them any more. */
final class RecordWriter {

    private final Engine run;
    private final RecordLines lines;
    private final RecordOutput out;
    private final @Nullable Progress progress;

    RecordWriter(Engine run, @Nullable OutputPattern pattern, RecordOutput out, @Nullable Progress progress) {
        this.run = run;
        this.lines = new RecordLines(pattern);
        this.out = out;
        this.progress = progress;
    }

    /** At full speed. */
    void write() {
        try (Interruption interruption = new Interruption()) {
            while (!interruption.isAsked() && next()) {
                lines.endRecord();
                if (lines.areMany()) {
                    flush();
                }
            }
            flush();
        }
    }

    /** Each record at its instant, counted from when {@code System.nanoTime()} showed {@code start}. */
    void writeInTime(long start) {
        try (Interruption interruption = new Interruption()) {
            while (next() && interruption.waitUntil(start + run.time())) {
                lines.endRecord();
                flush();
            }
        }
    }

    private boolean next() {
        try {
            return run.next(lines.record());
        } catch (BraidException e) {
            flush();
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    private void flush() {
        out.write(lines);
        if (progress != null) {
            progress.show(run);
        }
    }
}
