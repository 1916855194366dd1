package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.internal.engine.Engine;
import dev.braid.internal.live.Pacer;
import org.jspecify.annotations.Nullable;

/** Writes the records of a run until it ends, the user interrupts it, or nobody reads them any more. */
final class RecordWriter {

    private final Engine run;
    private final RecordOutput out;
    private final @Nullable Progress progress;
    private final Interruption interruption;

    RecordWriter(Engine run, RecordOutput out, @Nullable Progress progress, Interruption interruption) {
        this.run = run;
        this.out = out;
        this.progress = progress;
        this.interruption = interruption;
    }

    /** Each record when it is due. */
    void write(Pacer pacer) {
        while (next() && isDue(pacer)) {
            pacer.handOver();
            if (out.add(run)) {
                showProgress();
            }
        }
        flush();
    }

    /** Waits for the record that has been made; false when the user would not wait so long. */
    private boolean isDue(Pacer pacer) {
        if (pacer.left(run.time()) <= 0) {
            return !interruption.isAsked();
        }
        flush();
        // Less is left by now: a server took its time.
        return interruption.waitFor(pacer.left(run.time()));
    }

    private boolean next() {
        try {
            return run.next(out.record());
        } catch (BraidException e) {
            flush();
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    private void flush() {
        out.flush();
        showProgress();
    }

    private void showProgress() {
        if (progress != null) {
            progress.show(run);
        }
    }
}
