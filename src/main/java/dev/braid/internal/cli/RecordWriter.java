package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.internal.engine.Engine;
import dev.braid.internal.live.Pacer;
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

    /** Each record when it is due. */
    void write(Pacer pacer) {
        try (Interruption interruption = new Interruption()) {
            while (next() && isDue(pacer, interruption)) {
                pacer.handOver();
                lines.endRecord();
                if (lines.areMany()) {
                    flush();
                }
            }
            flush();
        }
    }

    /** Waits for the record that has been made; false when the user would not wait so long. */
    private boolean isDue(Pacer pacer, Interruption interruption) {
        long left = pacer.left(run.time());
        if (left > 0) {
            out.writeEnded(lines);
            showProgress();
        }
        return left > 0 ? interruption.waitFor(left) : !interruption.isAsked();
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
        showProgress();
    }

    private void showProgress() {
        if (progress != null) {
            progress.show(run);
        }
    }
}
