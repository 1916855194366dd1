package dev.braid;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.engine.Engine;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Makes an event of each record of a run. */
final class EventIterator implements Iterator<Event> {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Engine run;
    private final JsonBuffer buffer = new JsonBuffer();
    private final Origin[] origins;
    private final long startSecond;
    private final int startNano;
    private @Nullable Event next;

    EventIterator(Engine run, Instant start, List<Origin> origins) {
        this.run = run;
        this.origins = origins.toArray(Origin[]::new);
        this.startSecond = start.getEpochSecond();
        this.startNano = start.getNano();
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = make();
        }
        return next != null;
    }

    @Override
    public Event next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Event made = next;
        next = null;
        return made;
    }

    private @Nullable Event make() {
        buffer.truncate(0);
        if (!run.next(buffer)) {
            return null;
        }
        long nanos = startNano + run.time();
        return new Event(
                origins[run.type()],
                run.index(),
                run.process(),
                startSecond + nanos / NANOS_PER_SECOND,
                (int) (nanos % NANOS_PER_SECOND),
                buffer.toBytes());
    }
}
