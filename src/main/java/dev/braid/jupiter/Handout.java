package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.EventSink;
import dev.braid.EventStream;
import dev.braid.internal.name.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What a target was given, and how much of it has been handed over. */
final class Handout implements AutoCloseable {

    private final Instant start;
    private final @Nullable EventSink sink;
    private final AtomicLong counted = new AtomicLong();
    private @Nullable EventStream stream;
    private @Nullable BraidException failure;
    private boolean closed;

    /**
     * A handout of a run that starts at an instant, unless it is an {@link EventStream}, which knows its own.
     *
     * @param sink where the events go as well, if anywhere
     */
    Handout(Instant start, @Nullable EventSink sink) {
        this.start = start;
        this.sink = sink;
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

    /** What went wrong inside, where nobody may have seen it. */
    Optional<BraidException> failure() {
        return stream == null ? Optional.ofNullable(failure) : stream.failure();
    }

    /** Has all that was handed over confirmed by the sink, if there is one; what goes wrong is the {@link #failure()}. */
    void finish() {
        if (sink != null) {
            close();
        }
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        } else if (sink != null && !closed) {
            closed = true;
            close(sink);
        }
    }

    private void close(EventSink opened) {
        try (opened) {
            opened.flush();
        } catch (BraidException e) {
            failure = e;
        } catch (IOException | RuntimeException e) {
            failure = new BraidException("the sink " + Named.of(opened) + " failed when it was closed: " + e, e);
        }
    }
}
