package dev.braid.jupiter;

import dev.braid.Generator;
import dev.braid.RunClock;
import dev.braid.internal.live.MachineClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes what an annotation asks for, and remembers for what. */
final class Injection {

    private Injection() {}

    /** What a target's own type says. */
    static Object of(Target target, Attributes attributes, ExtensionContext context) {
        return of(target, Shape.of(target.type()), attributes, context);
    }

    static Object of(Target target, Shape shape, Attributes attributes, ExtensionContext context) {
        @Nullable SeedSetting setting = SeedSetting.of(context);
        Generator events = attributes.events(target.owner());
        Generator run = attributes.run(events, shape, target.owner());
        Seed seed = Seed.decide(
                attributes.seeds(),
                setting,
                () -> WholeRun.drawnSeed(context),
                () -> target.derivedSeed(context.getUniqueId()));
        boolean startsNow = attributes.clock() == RunClock.REAL;
        Instant start = startsNow ? MachineClock.now() : attributes.startTime();
        Handout handout = new Handout(start);
        // Before anything is generated: a run that cannot go on is run again by its seed too.
        Injections.add(new Injected(target, attributes.annotation(), seed, events, startsNow, handout), context);
        WholeRun.publishWarnings(attributes.spec(), events.warnings(), context);
        Generator begun = startsNow && !shape.isLive() ? begunAt(start, run, attributes) : run;
        return shape.fill(begun.seed(seed.value()), handout);
    }

    /** The run of the clock REAL, of which it is known when it started. */
    private static Generator begunAt(Instant start, Generator run, Attributes attributes) {
        // At a rate no instant is waited for.
        return run.clock(attributes.rate().isEmpty() ? RunClock.CATCH_UP : RunClock.SIMULATED)
                .start(start);
    }
}
