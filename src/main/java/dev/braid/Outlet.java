package dev.braid;

import dev.braid.internal.name.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A sink, and how much it has been sent; a failure of it becomes one that says so. */
final class Outlet {

    private interface Action {
        void on(EventSink sink) throws IOException;
    }

    private final EventSink sink;
    private long sent;
    private @Nullable BraidException failure;

    Outlet(EventSink sink) {
        this.sink = sink;
    }

    /** For each event of a run: what takes an action instead would be made anew each time. */
    void send(Event event) {
        if (failure != null) {
            throw failure;
        }
        try {
            sink.send(event);
            sent++;
        } catch (IOException | RuntimeException e) {
            throw fail(e, "at event " + event);
        }
    }

    void flush() {
        act(EventSink::flush, "when it was flushed");
    }

    /** A sink that has failed is closed too. */
    void close() {
        BraidException told = failure;
        failure = null;
        act(EventSink::close, "when it was closed");
        failure = told;
    }

    long sent() {
        return sent;
    }

    /** What has failed once does so again. */
    private void act(Action action, String when) {
        if (failure != null) {
            throw failure;
        }
        try {
            action.on(sink);
        } catch (IOException | RuntimeException e) {
            throw fail(e, when);
        }
    }

    private BraidException fail(Exception cause, String when) {
        failure = cause instanceof BraidException told ? told : failure(cause, when);
        return failure;
    }

    private BraidException failure(Exception cause, String when) {
        return new BraidException(
                "the sink " + Named.of(sink) + " failed " + when + ", after " + sent
                        + (sent == 1 ? " event: " : " events: ") + cause,
                cause);
    }
}
