package dev.braid.jupiter;

import dev.braid.EventSink;
import dev.braid.Generator;
import dev.braid.RunClock;
import dev.braid.internal.ids.DefaultIds;
import dev.braid.internal.live.MachineClock;
import dev.braid.sequence.IdSequence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes what an annotation asks for, and remembers for what. */
final class Injection {

    private Injection() {}

    /** What a target's own type says. */
    static Object of(Target target, Attributes attributes, Sinks.Annotated annotated, ExtensionContext context) {
        Shape shape = Shape.of(target.type(), TypeVariables.of(target.owner(), context));
        return of(target, shape, attributes, annotated, context);
    }

    static Object of(
            Target target, Shape shape, Attributes attributes, Sinks.Annotated annotated, ExtensionContext context) {
        @Nullable SeedSetting setting = SeedSetting.of(context);
        Generator events = attributes.events(target.owner());
        Generator run = withIds(attributes.run(events, shape, target.owner()), context);
        Seed seed = Seed.decide(
                attributes.seeds(),
                setting,
                () -> WholeRun.drawnSeed(context),
                () -> target.derivedSeed(context.getUniqueId()));
        boolean startsNow = attributes.clock() == RunClock.REAL;
        Instant start = startsNow ? MachineClock.now() : attributes.startTime();
        @Nullable EventSink sink = Sinks.open(annotated, shape, events, context);
        Handout handout = new Handout(start, sink);
        // Before anything is generated: a run that cannot go on is run again by its seed too.
        Injections.add(new Injected(target, attributes.annotation(), seed, events, startsNow, handout), context);
        WholeRun.publishWarnings(attributes.made().name(), events.warnings(), context);
        Generator begun = startsNow && !shape.isLive() ? begunAt(start, run, attributes) : run;
        Generator sent = sink == null ? begun : begun.sink(sink);
        return shape.fill(sent.seed(seed.value()), handout);
    }

    /** Fields of type {@code sequence} take ids from where {@link NamedSequence} would, unless there is a default. */
    private static Generator withIds(Generator run, ExtensionContext context) {
        return DefaultIds.get() == null
                ? run.sequences(name ->
                        TestSequences.of(context, name, IdSequence.DEFAULT_BLOCK_SIZE, NamedSequence.On.ANY)::next)
                : run;
    }

    /** The run of the clock REAL, of which it is known when it started. */
    private static Generator begunAt(Instant start, Generator run, Attributes attributes) {
        // At a rate no instant is waited for.
        return run.clock(attributes.rate().isEmpty() ? RunClock.CATCH_UP : RunClock.SIMULATED)
                .start(start);
    }
}
