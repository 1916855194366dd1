package dev.braid;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A finished, unmodifiable list of events that knows the seed of the run that made it.
 *
 * <p>Safe to share between threads.
 */
public final class Events extends AbstractList<Event> implements RandomAccess {

    private final List<Event> events;
    private final long seed;

    Events(List<Event> events, long seed) {
        this.events = List.copyOf(events);
        this.seed = seed;
    }

    /**
     * The seed of the run: the same specification, seed and start give the same events.
     *
     * @return what {@link Generator#seed(long)} was given, or its default
     */
    public long seed() {
        return seed;
    }

    @Override
    public Event get(int index) {
        return events.get(index);
    }

    @Override
    public int size() {
        return events.size();
    }
}
