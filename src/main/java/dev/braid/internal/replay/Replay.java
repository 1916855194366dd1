package dev.braid.internal.replay;

import dev.braid.BraidException;
import dev.braid.internal.document.Limits;
import dev.braid.internal.engine.Process;
import dev.braid.internal.engine.Step;
import dev.braid.internal.random.Keys;
import dev.braid.internal.spec.ReplaySpecification;
import dev.braid.internal.spec.ReplaySpecification.SourceFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Emits the rows of a file at their instants, for ever. */
public final class Replay extends Process {

    /** The number of the one process that a replay has. */
    public static final long PROCESS = 0;

    private static final int RECORD_TYPE = 0;
    private static final String NO_FASTCSV =
            "found no FastCSV on the class path, expected it: a replay of CSV reads its"
                    + " rows with it; add de.siegmar:fastcsv";

    private final Timeline timeline;
    private final Nulls nulls;
    private final Skips skips;
    private final Instant start;
    private final boolean writes;
    private @Nullable BraidException failure;

    private Replay(Timeline timeline, Nulls nulls, Skips skips, Instant start, boolean writes) {
        super(PROCESS);
        this.timeline = timeline;
        this.nulls = nulls;
        this.skips = skips;
        this.start = start;
        this.writes = writes;
    }

    /**
     * A replay that stands at its first row.
     *
     * @param root the key of the seed
     * @param writes false where another shard writes the records
     */
    public static Process start(ReplaySpecification specification, long root, Instant start, boolean writes) {
        SourceFile source = specification.source();
        DataFile file = new DataFile(source.name(), source.path());
        Limits limits = Limits.configured();
        try {
            Timeline timeline = new Timeline(() -> rows(file, limits, specification), source.name());
            Nulls nulls = new Nulls(root, specification.nullInjections());
            Skips skips = new Skips(root, specification.timeSkipping());
            return new Replay(timeline, nulls, skips, start, writes);
        } catch (NoClassDefFoundError e) {
            if (String.valueOf(e.getMessage()).startsWith("de/siegmar/fastcsv/")) {
                throw new BraidException(NO_FASTCSV, e);
            }
            throw e;
        }
    }

    private static Rows rows(DataFile file, Limits limits, ReplaySpecification specification) {
        return specification.source().format().equals("csv")
                ? new CsvRows(file, limits, specification)
                : new JsonRows(file, limits, specification);
    }

    @Override
    protected long act(long now, Step step) {
        if (failure != null) {
            throw failure;
        }
        long key = Keys.step(PROCESS, timeline.number());
        if (writes) {
            timeline.row().write(start.plusNanos(now), nulls, key, step.out());
            step.wrote(RECORD_TYPE);
        } else {
            step.skipped(RECORD_TYPE);
        }
        try {
            timeline.skip(skips.nanos(key));
        } catch (BraidException e) {
            // This row is as good as those before it: what is wrong with the next one shows when it is asked for.
            failure = e;
            return now;
        }
        return timeline.time();
    }
}
