package dev.braid;

import dev.braid.internal.live.Pacer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The events of a run one by one, each at its time; what is handed over has been sent, where there is an outlet. */
final class EventIterator implements Iterator<Event> {

    private final EventSource source;
    private final Pacer pacer;
    private final @Nullable Outlet outlet;
    private @Nullable Event next;

    EventIterator(Run run, @Nullable Outlet outlet) {
        this.source = run.events();
        this.pacer = new Pacer(run.pace());
        this.outlet = outlet;
    }

    @Override
    public boolean hasNext() {
        if (next == null && advance()) {
            next = source.element();
        }
        return next != null;
    }

    private boolean advance() {
        try {
            boolean goesOn = source.advance();
            if (!goesOn) {
                flush();
            }
            return goesOn;
        } catch (BraidException e) {
            // What was sent before the fault is good, and shows what led to it.
            flushAfter(e);
            throw e;
        }
    }

    private void flush() {
        if (outlet != null) {
            outlet.flush();
        }
    }

    private void flushAfter(BraidException fault) {
        try {
            flush();
        } catch (BraidException e) {
            if (e != fault) {
                fault.addSuppressed(e);
            }
        }
    }

    @Override
    public Event next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        pacer.await(source.time());
        Event made = next;
        if (outlet != null) {
            outlet.send(made);
        }
        next = null;
        return made;
    }
}
