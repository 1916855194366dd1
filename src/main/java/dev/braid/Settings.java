package dev.braid;

import dev.braid.internal.engine.Limit;
import dev.braid.internal.ids.DefaultIds;
import dev.braid.internal.ids.SpentIds;
import dev.braid.internal.plan.RunOptions;
import dev.braid.internal.plan.Shard;
import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.OutputPattern;
import dev.braid.internal.record.RecordIdentity;
import dev.braid.internal.time.Durations;
import dev.braid.internal.time.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What a {@link Generator} was told, checked. */
record Settings(
        RunOptions run,
        boolean hasStart,
        Pacing pacing,
        FieldPath typeField,
        @Nullable FieldPath keyField,
        @Nullable OutputPattern pattern,
        @Nullable EventSink sink,
        @Nullable IdSource sequences) {

    /** 0000-01-01T00:00:00Z. */
    private static final long FIRST_SECOND = -62_167_219_200L;

    /** 9999-12-31T23:59:59Z. */
    private static final long LAST_SECOND = 253_402_300_799L;

    static final Settings DEFAULT = new Settings(
            new RunOptions(
                    Generator.DEFAULT_SEED,
                    Instants.parse(Generator.DEFAULT_START),
                    Generator.DEFAULT_CONCURRENCY,
                    Limit.NONE,
                    Shard.WHOLE),
            false,
            Pacing.NONE,
            RecordIdentity.DEFAULT_TYPE_FIELD,
            null,
            null,
            null,
            null);

    Settings withSeed(long seed) {
        return with(new RunOptions(seed, run.start(), run.concurrency(), run.limit(), run.shard()));
    }

    Settings withStart(Instant start) {
        if (start.getEpochSecond() < FIRST_SECOND || start.getEpochSecond() > LAST_SECOND) {
            throw new BraidException("found the start " + start + ", expected one in the years 0000 to 9999");
        }
        RunOptions changed = new RunOptions(run.seed(), start, run.concurrency(), run.limit(), run.shard());
        return new Settings(changed, true, pacing, typeField, keyField, pattern, sink, sequences);
    }

    Settings withCount(long count) {
        if (count <= 0) {
            throw new BraidException("found the count " + count + ", expected one above 0");
        }
        if (run.limit().hasDuration()) {
            throw bothLimits();
        }
        return withLimit(Limit.afterRecords(count));
    }

    Settings withDuration(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new BraidException("found the duration " + Durations.words(duration) + ", expected one above 0");
        }
        if (run.limit().hasRecords()) {
            throw bothLimits();
        }
        return withLimit(Limit.after(duration));
    }

    Settings withConcurrency(int workers) {
        if (workers <= 0) {
            throw new BraidException("found a concurrency of " + workers + ", expected one above 0");
        }
        return with(new RunOptions(run.seed(), run.start(), workers, run.limit(), run.shard()));
    }

    Settings withShard(int index, int shards) {
        if (index < 0 || index >= shards) {
            throw new BraidException(
                    "found shard " + index + "/" + shards + ", expected k/P with k from 0 to P-1, such as 0/4");
        }
        return with(new RunOptions(run.seed(), run.start(), run.concurrency(), run.limit(), new Shard(index, shards)));
    }

    Settings withPacing(Pacing changed) {
        return new Settings(run, hasStart, changed, typeField, keyField, pattern, sink, sequences);
    }

    /** What a run is to start from that begins now. */
    RunOptions begin(Instant now) {
        return pacing.clock() == RunClock.REAL ? withStart(now).run() : run;
    }

    /** The same run without a pace and a sink, from a start that is known, to an end of its own. */
    Settings again(Instant start, long count) {
        return withStart(start)
                .withPacing(Pacing.NONE)
                .withSink(null)
                .withSequences(SpentIds::ids)
                .withLimit(Limit.afterRecords(count));
    }

    Settings withSink(@Nullable EventSink changed) {
        return new Settings(run, hasStart, pacing, typeField, keyField, pattern, changed, sequences);
    }

    Settings withSequences(IdSource changed) {
        return new Settings(run, hasStart, pacing, typeField, keyField, pattern, sink, changed);
    }

    /** Gives the ids of a sequence by its name; null where there are none. */
    @Nullable
    Function<String, LongSupplier> ids() {
        return sequences == null ? DefaultIds.get() : sequences::ids;
    }

    Settings withTypeField(FieldPath path) {
        return new Settings(run, hasStart, pacing, path, keyField, pattern, sink, sequences);
    }

    Settings withKeyField(FieldPath path) {
        return new Settings(run, hasStart, pacing, typeField, path, pattern, sink, sequences);
    }

    Settings withPattern(OutputPattern changed) {
        return new Settings(run, hasStart, pacing, typeField, keyField, changed, sink, sequences);
    }

    private Settings withLimit(Limit limit) {
        return with(new RunOptions(run.seed(), run.start(), run.concurrency(), limit, run.shard()));
    }

    private Settings with(RunOptions changed) {
        return new Settings(changed, hasStart, pacing, typeField, keyField, pattern, sink, sequences);
    }

    private static BraidException bothLimits() {
        return new BraidException("found a count and a duration, expected one of them: a run ends at one or the other");
    }
}
