package dev.braid.assertions;

import dev.braid.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a list of events; made by {@link EventAssertions#assertThat(List)}, described at
 * {@link AbstractEventsAssert}.
 *
 * <p>Not safe to share between threads.
 */
public class EventsAssert extends AbstractEventsAssert<EventsAssert, List<? extends Event>> {

    /**
     * Begins assertions; public because AssertJ's soft assertions call it.
     *
     * @param actual the events
     */
    public EventsAssert(@Nullable List<? extends Event> actual) {
        super(actual, EventsAssert.class);
    }

    @Override
    protected EventsAssert newAbstractIterableAssert(Iterable<? extends Event> events) {
        return new EventsAssert(EventAssertions.listOf(events));
    }
}
