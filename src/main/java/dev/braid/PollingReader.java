package dev.braid;

import dev.braid.internal.live.Polling;
import java.time.Duration;
import java.util.List;

/** Follows a log that can only be read as a whole, by reading it again and again. */
final class PollingReader implements EventLog.Reader {

    private final Polling<List<Event>> polling;

    PollingReader(EventLog log) {
        this.polling = new Polling<>(() -> List.copyOf(log.events()));
    }

    @Override
    public List<Event> read(Duration patience) {
        return polling.read(patience);
    }

    /** Has nothing to close. */
    @Override
    public void close() {}
}
