package dev.braid.internal.cli;

import dev.braid.internal.engine.Engine;
import dev.braid.internal.engine.Limit;
import java.io.PrintStream;

/** Shows on a terminal how far a run has got, once it has lasted a while. */
final class Progress implements AutoCloseable {

    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long GAP_NANOS = 200_000_000L;

    private final PrintStream terminal;
    private final Limit limit;
    private long nextNanoTime = System.nanoTime() + PATIENCE_NANOS;
    private int width;

    Progress(PrintStream terminal, Limit limit) {
        this.terminal = terminal;
        this.limit = limit;
    }

    void show(Engine run) {
        if (System.nanoTime() - nextNanoTime >= 0) {
            nextNanoTime = System.nanoTime() + GAP_NANOS;
            replaceBy((run.index() + 1) + " records" + share(run));
        }
    }

    /** Leaves no trace. */
    @Override
    public void close() {
        if (width > 0) {
            replaceBy("");
            terminal.print('\r');
        }
    }

    private String share(Engine run) {
        if (limit.hasRecords()) {
            return percent(run.index() + 1, limit.records());
        }
        return limit.hasDuration() ? percent(run.time(), limit.nanos()) : "";
    }

    private static String percent(long part, long whole) {
        return ", " + (int) (100.0 * part / whole) + " %";
    }

    private void replaceBy(String text) {
        terminal.print('\r' + text + " ".repeat(Math.max(0, width - text.length())));
        width = text.length();
    }
}
