package dev.braid.assertions;

import static java.util.Objects.requireNonNull;

import dev.braid.Event;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what stood in a log when {@code assertThat} was called, and on what comes later; made by
 * {@link EventAssertions#assertThat(dev.braid.EventLog)}.
 *
 * <pre>{@code
 * assertThat(topic).isOrderedByTime();                                            // what stands there now
 * assertThat(topic).eventually(Duration.ofSeconds(10)).containsExactlyOnce(sent)  // what stands there in the end
 *         .receivesNothingMore();
 * }</pre>
 *
 * <p>Beside {@link #eventually} and {@link #receivesNothingMore}, all are those of a list, described at
 * {@link AbstractEventsAssert}; their messages name the log.
 *
 * <p>Not safe to share between threads.
 */
public class EventLogAssert extends AbstractEventsAssert<EventLogAssert, List<? extends Event>> {

    /**
     * Begins assertions; public because AssertJ's soft assertions call it. Use {@link EventAssertions#assertThat}.
     *
     * @param actual what stood in the log
     */
    public EventLogAssert(@Nullable List<? extends Event> actual) {
        super(actual, EventLogAssert.class);
    }

    /**
     * Turns to what will stand in the log: each assertion that follows reads it again whenever it changes, until it passes,
     * until the time is over, or until nothing that may still come would help.
     *
     * <pre>{@code
     * // passes as soon as all have come
     * assertThat(topic).eventually(Duration.ofSeconds(10)).containsExactlyOnce(sent);
     *
     * // fails after ten seconds where one is missing, at once where one came twice
     * assertThat(topic).eventually(Duration.ofSeconds(10)).containsExactlyOnce(sent);
     * }</pre>
     *
     * @param limit how long to wait at most, from now, for all the assertions that follow together; zero reads once more
     * @return assertions that wait
     * @throws IllegalStateException if the log's events were filtered
     */
    public EventuallyAssert eventually(Duration limit) {
        requireNonNull(limit, "The duration should not be null");
        if (limit.isNegative()) {
            throw new IllegalArgumentException("The duration should not be negative but was " + Durations.words(limit));
        }
        LogEvents events = events("eventually");
        return new EventuallyAssert(myself, events == null ? null : new Watch(events.log(), events.seen(), limit));
    }

    /**
     * Reads the log once more, without waiting, and verifies that nothing stands there beyond what stood there when
     * {@code assertThat} was called. What has been sent by now and is not yet in the log is not noticed: flush the sender
     * first, or use {@link EventuallyAssert#receivesNothingMoreBefore}.
     *
     * <pre>{@code
     * EventLogAssert clicks = assertThat(topic).containsExactlyOnce(sent);
     * shop.handle(duplicateOfAnEarlierOne);
     *
     * // passes: the duplicate was dropped
     * clicks.receivesNothingMore();
     *
     * // fails: it went into the topic
     * clicks.receivesNothingMore();
     * }</pre>
     *
     * @return this assert, still on what stood there at first
     * @throws AssertionError if there is more, with the events
     * @throws IllegalStateException if the log's events were filtered
     */
    public EventLogAssert receivesNothingMore() {
        LogEvents logged = events("receivesNothingMore");
        return verify(seen -> logged == null
                ? null
                : ShouldReceiveNothingMore.than(seen, logged.log().events()));
    }

    /** Names the log. */
    @Override
    protected EventLogAssert report(@Nullable ErrorMessageFactory failure) {
        return super.report(
                failure instanceof Failure braids && actual instanceof LogEvents logged
                        ? braids.in(logged.log().description())
                        : failure);
    }

    @Override
    protected EventLogAssert newAbstractIterableAssert(Iterable<? extends Event> events) {
        List<? extends Event> list = requireNonNull(EventAssertions.listOf(events));
        return new EventLogAssert(actual instanceof LogEvents logged ? logged.part(list) : list);
    }

    /** Null where the log is null, so that the next assertion says so. */
    private @Nullable LogEvents events(String method) {
        if (actual == null) {
            return null;
        }
        if (actual instanceof LogEvents logged && logged.isWhole()) {
            return logged;
        }
        throw new IllegalStateException(method + "(): found a part of a log, expected the whole of it; call it on "
                + "assertThat(log) itself, and filter in eventually(...).satisfies(events -> events.filteredOn(...))");
    }
}
