package dev.braid;

import dev.braid.internal.live.Deadline;
import dev.braid.internal.live.Feed;
import dev.braid.internal.name.Named;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The events of a run as they happen: a thread makes them and hands each over when its clock says so.
 *
 * <pre>{@code
 * try (EventStream clicks = Generator.of("clicks.json").clock(RunClock.REAL).live()) {
 *     clicks.start();
 *     Event first = clicks.next(Duration.ofSeconds(5));
 *     clicks.pause();
 *     clicks.resume();
 *     List<Event> ten = clicks.take(10, Duration.ofSeconds(30));
 * }
 * }</pre>
 *
 * <p>Events that are handed over wait in a buffer of {@value #CAPACITY} until they are taken; while it is full, no more are
 * made. So a stream without end takes no more memory than that, however slowly it is read.
 *
 * <p>The order and the values of the events are those of the run as a list, whatever the clock is; see {@link RunClock}. Of a
 * stream that was given to a test, JUnit closes it when the test ends.
 *
 * <p>Safe for use by many threads: each event is taken once.
 */
public final class EventStream implements AutoCloseable {

    /** How many events wait to be taken at most: {@value}. */
    public static final int CAPACITY = Feed.CAPACITY;

    /** Further than the clock of any run gets. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE - 1);

    private final Generator generator;
    private final @Nullable EventSink sink;
    private final boolean manual;
    private @Nullable Run run;
    private @Nullable Feed<Event> feed;
    private @Nullable Pump pump;
    private boolean closed;

    EventStream(Generator generator) {
        this.generator = generator;
        this.sink = generator.settings().sink();
        this.manual = generator.settings().pacing().clock() == RunClock.MANUAL;
    }

    /**
     * Begins the run, and with it its clock.
     *
     * @return this stream
     * @throws BraidException if it has been started or closed before, or cannot begin
     */
    public synchronized EventStream start() {
        if (closed) {
            throw new BraidException("found a closed stream, expected one to start");
        }
        if (run != null) {
            throw new BraidException("found a stream that has been started, expected start() once");
        }
        Run begun = generator.begin();
        run = begun;
        feed = Feed.start("braid-event-stream", begun.events(), begun.pace(), manual ? 0 : Long.MAX_VALUE);
        pump = sink == null ? null : Pump.start(feed, sink);
        return this;
    }

    /**
     * Hands over nothing more until {@link #resume()}. What has been handed over can still be taken; where events go to a
     * sink, it has confirmed them when this returns.
     *
     * @throws BraidException if the stream has not been started, or the sink has failed
     */
    public void pause() {
        feed("pause").pause();
        settle();
    }

    /**
     * Goes on where {@link #pause()} stopped: waits are those of the run, as if the pause had not been.
     *
     * @throws BraidException if the stream has not been started
     */
    public void resume() {
        feed("resume").resume();
    }

    /**
     * Takes the next event, and waits for it.
     *
     * @param timeout how long to wait at most
     * @return the event
     * @throws BraidException if none came in this time, with the reason; if the stream has ended, is closed, or has not
     *     been started; if the run cannot go on, with the cause
     */
    public Event next(Duration timeout) {
        Feed<Event> started = takingFeed("next");
        @Nullable Event event = poll(started, Deadline.after(timeout));
        if (event == null) {
            throw missing("event", timeout, started);
        }
        return event;
    }

    /**
     * Takes so many events, and waits for them.
     *
     * @param count above 0
     * @param timeout how long to wait at most, for all of them
     * @return exactly as many, in order
     * @throws BraidException as {@link #next}; the events up to there are taken
     */
    public List<Event> take(int count, Duration timeout) {
        if (count <= 0) {
            throw new BraidException("found the count " + count + ", expected one above 0");
        }
        Feed<Event> started = takingFeed("take");
        Deadline deadline = Deadline.after(timeout);
        List<Event> events = new ArrayList<>();
        while (events.size() < count) {
            @Nullable Event event = poll(started, deadline);
            if (event == null) {
                throw missing("event " + (events.size() + 1) + " of " + count, timeout, started);
            }
            events.add(event);
        }
        return List.copyOf(events);
    }

    /**
     * Takes all events that the clock has reached and that have not been taken: on the clock {@link RunClock#MANUAL} exactly
     * those up to where it was moved, on the others those that have been handed over by now.
     *
     * @return in order; empty where there is none
     * @throws BraidException if the stream has not been started; if the run cannot go on, with the cause
     */
    public List<Event> takeDue() {
        Feed<Event> started = takingFeed("takeDue");
        try {
            List<Event> due = started.drain();
            if (due.isEmpty() && started.state() == Feed.State.FAILED) {
                throw failed(started);
            }
            return List.copyOf(due);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Moves the clock {@link RunClock#MANUAL}: the events up to its new instant, that instant included, are handed over.
     *
     * @param duration not negative
     * @throws BraidException if the stream has another clock, or has not been started
     */
    public synchronized void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new BraidException(
                    "found the duration " + Durations.words(duration) + ", expected one that is not negative");
        }
        Feed<Event> started = manualFeed("advance");
        started.advanceTo(plus(started.horizon(), duration));
    }

    /**
     * Moves the clock {@link RunClock#MANUAL}: the events up to this instant, that instant included, are handed over.
     *
     * @param instant not before where the clock stands
     * @throws BraidException if the stream has another clock, has not been started, or its clock stands at a later instant
     */
    public synchronized void advanceTo(Instant instant) {
        Feed<Event> started = manualFeed("advanceTo");
        Instant now = instant(started.horizon());
        if (instant.isBefore(now)) {
            throw new BraidException(
                    "found the instant " + instant + ", expected none before " + now + ", where the clock stands");
        }
        started.advanceTo(plus(started.horizon(), Duration.between(now, instant)));
    }

    /**
     * The instant at which the clock of the run started.
     *
     * @return what {@link Generator#start} was given, or its default; for the clock {@link RunClock#REAL} when
     *     {@link #start()} was called, to the millisecond
     * @throws BraidException if the stream has not been started
     */
    public Instant startTime() {
        return begun().start();
    }

    /**
     * How many events have been handed over: taken, or waiting to be taken.
     *
     * @return 0 where the stream has not been started
     */
    public synchronized long handedOver() {
        return feed == null ? 0 : feed.handedOver();
    }

    /**
     * The events that have been handed over, made again from the seed: also those that have been taken. Where events go to a
     * sink, these are the ones that it has confirmed; on the clock {@link RunClock#MANUAL} it is waited for all those up to
     * where it stands; without a sink, for as many as the buffer has room for.
     *
     * <pre>{@code
     * clicks.pause();
     * assertThat(kafka.topic("clicks")).containsExactlyOnce(clicks.sent());
     * }</pre>
     *
     * @return in order; of a stream that goes on, those up to this moment
     * @throws BraidException if the stream has not been started, or the sink has failed
     */
    public Events sent() {
        Feed<Event> started = feed("sent");
        try {
            started.awaitDue(pump != null);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return generator.again(begun().start(), pump == null ? started.handedOver() : settle());
    }

    /** Waits for the sink, if there is one; how many events it has confirmed. */
    private long settle() {
        Pump started = pump;
        if (started == null) {
            return 0;
        }
        try {
            long confirmed = started.settle();
            started.failure().ifPresent(failure -> {
                throw failure;
            });
            return confirmed;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * What ended the run before its end; who takes events is told of it by an exception.
     *
     * @return empty where nothing did
     */
    public synchronized Optional<BraidException> failure() {
        Optional<BraidException> ofSink = pump == null ? Optional.empty() : pump.failure();
        if (ofSink.isPresent()) {
            return ofSink;
        }
        return feed == null || feed.state() != Feed.State.FAILED ? Optional.empty() : Optional.of(failed(feed));
    }

    /**
     * Ends the run and its thread; what has not been taken is gone, what goes to a sink is confirmed, or {@link #failure()}
     * says why not. Closing again has no effect.
     */
    @Override
    public synchronized void close() {
        boolean first = !closed;
        closed = true;
        if (pump != null) {
            pump.close();
        } else if (feed != null) {
            feed.close();
        } else if (first && sink != null) {
            new Outlet(sink).close();
        }
    }

    private static @Nullable Event poll(Feed<Event> feed, Deadline deadline) {
        try {
            return feed.poll(deadline.left());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static BraidException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new BraidException("interrupted while waiting for an event", cause);
    }

    private synchronized Feed<Event> feed(String method) {
        if (feed == null) {
            throw new BraidException("found a stream that " + (closed ? "is closed" : "has not been started")
                    + ", expected start() before " + method + "()");
        }
        return feed;
    }

    private Feed<Event> takingFeed(String method) {
        if (sink != null) {
            throw new BraidException("found " + method + "() on a stream whose events go to the sink " + Named.of(sink)
                    + ", expected to read them there; sent() tells what was sent");
        }
        return feed(method);
    }

    private Feed<Event> manualFeed(String method) {
        if (!manual) {
            throw new BraidException(
                    "found " + method + "() on a clock that moves by itself, expected it on the clock MANUAL");
        }
        return feed(method);
    }

    private synchronized Run begun() {
        if (run == null) {
            throw new BraidException("found a stream that has not been started, expected start() before startTime()");
        }
        return run;
    }

    private BraidException missing(String found, Duration timeout, Feed<Event> feed) {
        Feed.State state = feed.state();
        String after = " after " + feed.handedOver() + (feed.handedOver() == 1 ? " event" : " events");
        return switch (state) {
            case FAILED -> failed(feed);
            case ENDED -> new BraidException("found no " + found + ": the stream has ended" + after);
            case CLOSED -> new BraidException("found no " + found + ": the stream is closed");
            case PAUSED -> late(found, timeout, "the stream is paused" + after);
            case OPEN -> late(found, timeout, pending(feed));
        };
    }

    private static BraidException late(String found, Duration timeout, String reason) {
        return new BraidException("found no " + found + " within " + Durations.words(timeout) + ": " + reason);
    }

    private String pending(Feed<Event> feed) {
        long pending = feed.pending();
        if (pending < 0) {
            return "it is still being made";
        }
        return manual
                ? "the next one is that of " + instant(pending) + ", and the clock stands at " + instant(feed.horizon())
                        + "; advance() moves it"
                : "the next one, that of " + instant(pending) + ", is due in "
                        + Durations.words(millis(feed.untilPending()));
    }

    private static Duration millis(long nanos) {
        return Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private static BraidException failed(Feed<Event> feed) {
        Throwable cause = feed.failure();
        return new BraidException(
                "the run failed after " + feed.handedOver() + (feed.handedOver() == 1 ? " event: " : " events: ")
                        + (cause instanceof BraidException ? cause.getMessage() : String.valueOf(cause)),
                cause);
    }

    private static long plus(long nanos, Duration duration) {
        return Duration.ofNanos(nanos).plus(duration).compareTo(LONGEST) < 0
                ? nanos + duration.toNanos()
                : LONGEST.toNanos();
    }

    private Instant instant(long nanos) {
        return begun().start().plusNanos(nanos);
    }
}
