package dev.braid;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.engine.Engine;
import dev.braid.internal.live.Feed;
import java.time.Instant;
import java.util.List;

/** Makes an event of each record of a run. */
final class EventSource implements Feed.Source<Event> {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Engine engine;
    private final JsonBuffer buffer = new JsonBuffer();
    private final Origin[] origins;
    private final long startSecond;
    private final int startNano;

    EventSource(Engine engine, Instant start, List<Origin> origins) {
        this.engine = engine;
        this.origins = origins.toArray(Origin[]::new);
        this.startSecond = start.getEpochSecond();
        this.startNano = start.getNano();
    }

    @Override
    public boolean advance() {
        buffer.truncate(0);
        return engine.next(buffer);
    }

    @Override
    public long time() {
        return engine.time();
    }

    @Override
    public Event element() {
        long nanos = startNano + engine.time();
        return new Event(
                origins[engine.type()],
                engine.index(),
                engine.process(),
                startSecond + nanos / NANOS_PER_SECOND,
                (int) (nanos % NANOS_PER_SECOND),
                buffer.toBytes());
    }
}
