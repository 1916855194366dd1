package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.EventStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What a target was given, and how much of it has been handed over. */
final class Handout implements AutoCloseable {

    private final Instant start;
    private final AtomicLong counted = new AtomicLong();
    private @Nullable EventStream stream;

    /** A handout of a run that starts at an instant, unless it is an {@link EventStream}, which knows its own. */
    Handout(Instant start) {
        this.start = start;
    }

    <T> T count(T element) {
        counted.incrementAndGet();
        return element;
    }

    <T> List<T> given(List<T> events) {
        counted.set(events.size());
        return events;
    }

    EventStream given(EventStream events) {
        stream = events;
        return events;
    }

    long handedOver() {
        return stream == null ? counted.get() : stream.handedOver();
    }

    /** Of a run that has handed over events. */
    Instant start() {
        return stream == null ? start : stream.startTime();
    }

    Optional<BraidException> failure() {
        return stream == null ? Optional.empty() : stream.failure();
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
    }
}
