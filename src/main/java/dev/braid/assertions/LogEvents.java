package dev.braid.assertions;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventLog;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a log when it was read, or a part of it; knows the log, because AssertJ hands on nothing but a list. A log
 * that could not be read says why when its events are asked for: it may still be waited for.
 */
final class LogEvents extends AbstractList<Event> implements RandomAccess {

    private final EventLog log;
    private final List<Event> events;
    private final boolean isWhole;
    private final @Nullable BraidException unread;

    private LogEvents(EventLog log, List<Event> events, boolean isWhole, @Nullable BraidException unread) {
        this.log = log;
        this.events = events;
        this.isWhole = isWhole;
        this.unread = unread;
    }

    static @Nullable LogEvents of(@Nullable EventLog log) {
        if (log == null) {
            return null;
        }
        try {
            return new LogEvents(log, log.events(), true, null);
        } catch (BraidException e) {
            return new LogEvents(log, List.of(), true, e);
        }
    }

    LogEvents part(List<? extends Event> part) {
        return new LogEvents(log, List.copyOf(part), false, null);
    }

    EventLog log() {
        return log;
    }

    /** What was read, which is nothing where the log could not be. */
    List<Event> seen() {
        return events;
    }

    /** Whether nothing was filtered out. */
    boolean isWhole() {
        return isWhole;
    }

    @Override
    public Event get(int index) {
        return read().get(index);
    }

    @Override
    public int size() {
        return read().size();
    }

    private List<Event> read() {
        if (unread != null) {
            throw unread;
        }
        return events;
    }
}
