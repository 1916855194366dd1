package dev.braid;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of a run, asked for at instants: all that are due at each. What comes does not depend on how often it is asked
 * for; a real clock that is asked again and again gives events in real time, one that moves by ticks as fast as possible.
 *
 * <pre>{@code
 * Ticks ticks = Operations.of("mix").ratePerMinute(100).generator().ticks();
 * while (running) {
 *     ticks.generate(Instant.now()).forEach(this::handle);
 * }
 * }</pre>
 *
 * <p>For one thread; it holds nothing that needs to be closed.
 *
 * @see Generator#ticks()
 */
public final class Ticks {

    private final Generator generator;
    private final @Nullable Outlet outlet;
    private @Nullable EventSource source;
    private Instant start = Instant.EPOCH;
    private boolean isWaiting;

    Ticks(Generator generator) {
        this.generator = generator;
        EventSink sink = generator.settings().sink();
        this.outlet = sink == null ? null : new Outlet(sink);
        if (generator.settings().hasStart()) {
            source = begin(generator);
        }
    }

    /**
     * The events that have become due.
     *
     * @param now on the caller's clock; where the generator has no start, the first one is that of the run
     * @return those up to and with this instant that have not been returned before, in the order of their times; empty where
     *     there are none, and where {@code now} lies before an earlier one; they have been sent where the generator has a sink
     * @throws BraidException if the run cannot go on, or the sink fails
     */
    public List<Event> generate(Instant now) {
        EventSource run = source == null ? begin(generator.start(now)) : source;
        source = run;
        List<Event> due = new ArrayList<>();
        while (isDue(run, now)) {
            isWaiting = false;
            Event event = run.element();
            if (outlet != null) {
                outlet.send(event);
            }
            due.add(event);
        }
        if (outlet != null && !due.isEmpty()) {
            outlet.flush();
        }
        return Collections.unmodifiableList(due);
    }

    /** Looks at most one event ahead. */
    private boolean isDue(EventSource run, Instant now) {
        isWaiting = isWaiting || run.advance();
        return isWaiting && !start.plusNanos(run.time()).isAfter(now);
    }

    /**
     * The instant one tick later: what a clock moves to that is to be as fast as possible.
     *
     * @param now any instant
     * @return {@code now} and the time between the beginnings of two operations
     * @throws BraidException if the events do not come in ticks: only operations do
     */
    public Instant nextTick(Instant now) {
        Duration tick = generator.tick();
        if (tick == null) {
            throw new BraidException("found events without ticks, expected those of operations:"
                    + " move the clock by a duration of your own instead");
        }
        return now.plus(tick);
    }

    private EventSource begin(Generator begun) {
        Run run = begun.begin();
        start = run.start();
        return run.events();
    }
}
