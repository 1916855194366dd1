package dev.braid.internal.plan;

import dev.braid.internal.encode.TimeFormat;
import dev.braid.internal.engine.Engine;
import dev.braid.internal.engine.Process;
import dev.braid.internal.operation.CloudRun;
import dev.braid.internal.operation.TemplateRun;
import dev.braid.internal.random.Keys;
import dev.braid.internal.replay.Replay;
import dev.braid.internal.spec.GeneratorSpecification;
import dev.braid.internal.spec.OperationsSpecification;
import dev.braid.internal.spec.ReplaySpecification;
import dev.braid.internal.spec.Specification;
import dev.braid.internal.spec.StepsSpecification;
import dev.braid.internal.spec.TemplatesSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A specification compiled for one run: pools drawn, names resolved, texts encoded.
 *
 * <p>Writers hold counters and caches, so that a plan serves one run, in one thread.
 */
public final class Plan {

    /** The last instant of the year 9999. */
    private static final Instant END_OF_TIME = Instant.ofEpochSecond(253_402_300_799L, 999_999_999);

    private static final Duration LONGEST_RUN = Duration.ofNanos(Long.MAX_VALUE - 1_000_000_000L);

    private Plan() {}

    /**
     * A run that stands before its first record; a record's type is an index into those of the specification.
     *
     * @param sequences gives the ids of a sequence by its name; null where there are none
     */
    public static Engine start(
            Specification specification, RunOptions options, @Nullable Function<String, LongSupplier> sequences) {
        long root = Keys.root(options.seed());
        Process first = first(specification, root, options, new Ids(sequences));
        return new Engine(first, options.limit(), horizon(options.start()));
    }

    private static Process first(Specification specification, long root, RunOptions options, Ids ids) {
        if (specification instanceof GeneratorSpecification generator) {
            return spawner(generator, root, options, ids);
        }
        if (specification instanceof ReplaySpecification replay) {
            return Replay.start(replay, root, options.start(), options.shard().owns(Replay.PROCESS));
        }
        if (specification instanceof StepsSpecification steps) {
            return SequenceCompiler.start(steps, root, options, ids);
        }
        if (specification instanceof TemplatesSpecification templates) {
            return TemplateRun.start(templates, root, options.start(), horizon(options.start()), options.shard()::owns);
        }
        return CloudRun.start((OperationsSpecification) specification, root, options.start(), options.shard()::owns);
    }

    private static Process spawner(GeneratorSpecification specification, long root, RunOptions options, Ids ids) {
        TimeFormat format = Objects.requireNonNull(TimeFormat.of(specification.timeFormat()));
        VariableSlots slots = VariableSlots.of(specification.states());
        Scope scope = new Scope(options.start(), format, slots);
        FieldCompiler fields = new FieldCompiler(scope, slots, ids);
        StatePlan[] states = new StateCompiler(root, fields).compile(specification);
        Workers workers = new Workers(states, scope, options);
        Wait interarrival =
                new Wait(Keys.child(root, "interarrival"), Distributions.real(specification.interarrival()));
        return new Spawner(workers, interarrival);
    }

    private static long horizon(Instant start) {
        Duration left = Duration.between(start, END_OF_TIME);
        return (left.compareTo(LONGEST_RUN) < 0 ? left : LONGEST_RUN).toNanos();
    }
}
