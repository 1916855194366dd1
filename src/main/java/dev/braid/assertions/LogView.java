package dev.braid.assertions;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventLog;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stood in a log when it was last looked at. */
final class LogView implements AutoCloseable {

    private final EventLog log;
    private EventLog.@Nullable Reader reader;
    private @Nullable List<Event> events;

    LogView(EventLog log) {
        this.log = log;
    }

    LogView(EventLog log, List<Event> events) {
        this.log = log;
        this.events = events;
    }

    boolean onlyGrows() {
        return log.onlyGrows();
    }

    List<Event> events() {
        return events == null ? log.events() : events;
    }

    /** Looks again, waits for a change where there is none, and says whether there is one. */
    boolean refresh(Duration patience) {
        List<Event> before = events;
        List<Event> now = read(patience);
        events = now;
        return !now.equals(before);
    }

    private List<Event> read(Duration patience) {
        try {
            if (reader == null) {
                reader = log.open();
            }
            return reader.read(patience);
        } catch (BraidException e) {
            throw new UnreadableLogException(log.description(), e);
        }
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
