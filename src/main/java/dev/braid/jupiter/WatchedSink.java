package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventSink;
import dev.braid.internal.name.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A sink that is asked nothing more when it has failed, but to close; asked to flush, it fails for the same reason. */
final class WatchedSink implements EventSink {

    private final EventSink sink;
    private @Nullable BraidException failure;

    WatchedSink(EventSink sink) {
        this.sink = sink;
    }

    @Override
    public void send(Event event) throws IOException {
        try {
            sink.send(event);
        } catch (IOException | RuntimeException e) {
            failure = e instanceof BraidException told
                    ? told
                    : new BraidException("the sink " + this + " failed: " + e, e);
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        if (failure != null) {
            throw failure;
        }
        sink.flush();
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }

    @Override
    public String toString() {
        return Named.of(sink);
    }
}
