package dev.braid.assertions;

import dev.braid.Event;
import dev.braid.EventLog;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Soft assertions on events, to be mixed into soft assertions of yours.
 *
 * <pre>{@code
 * class OurSoftAssertions extends SoftAssertions implements EventSoftAssertionsProvider, MoneySoftAssertionsProvider {}
 * }</pre>
 *
 * <p>The methods are named {@code assertThatEvents} because AssertJ's providers own the name {@code assertThat} for lists
 * and streams of any type, and Java allows no second method of that erasure.
 *
 * <p>As safe to share between threads as what implements it; AssertJ's own soft assertions are not.
 */
public interface EventSoftAssertionsProvider extends SoftAssertionsProvider {

    /**
     * Begins soft assertions on events.
     *
     * @param actual a list is taken as it is, anything else is iterated over once, now, to its end
     * @return assertions whose failures are collected
     */
    default EventsAssert assertThatEvents(@Nullable Iterable<? extends Event> actual) {
        List<? extends Event> events =
                actual instanceof List<? extends Event> list ? list : EventAssertions.listOf(actual);
        return proxy(EventsAssert.class, List.class, events);
    }

    /**
     * Begins soft assertions on what stands in a log, and on what will: those after {@code eventually} are collected too.
     *
     * @param actual read once, now
     * @return assertions whose failures are collected
     * @throws dev.braid.BraidException if the log cannot be read
     */
    default EventLogAssert assertThatEvents(@Nullable EventLog actual) {
        return proxy(EventLogAssert.class, List.class, LogEvents.of(actual));
    }

    /**
     * Begins soft assertions on a stream of events.
     *
     * @param actual consumed now, to its end: an endless one never returns
     * @return assertions whose failures are collected
     */
    default EventsAssert assertThatEvents(@Nullable Stream<? extends Event> actual) {
        return proxy(EventsAssert.class, List.class, actual == null ? null : actual.toList());
    }
}
