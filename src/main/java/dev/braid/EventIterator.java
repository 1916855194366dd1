package dev.braid;

import dev.braid.internal.live.Pacer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The events of a run one by one, each at its time. */
final class EventIterator implements Iterator<Event> {

    private final EventSource source;
    private final Pacer pacer;
    private @Nullable Event next;

    EventIterator(Run run) {
        this.source = run.events();
        this.pacer = new Pacer(run.pace());
    }

    @Override
    public boolean hasNext() {
        if (next == null && source.advance()) {
            next = source.element();
        }
        return next != null;
    }

    @Override
    public Event next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        pacer.await(source.time());
        Event made = next;
        next = null;
        return made;
    }
}
