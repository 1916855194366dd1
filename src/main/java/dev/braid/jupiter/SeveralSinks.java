package dev.braid.jupiter;

import dev.braid.Event;
import dev.braid.EventSink;
import dev.braid.internal.name.Named;
import java.io.IOException;
import java.util.List;

/** Sends each event to several sinks. */
final class SeveralSinks implements EventSink {

    private final List<EventSink> sinks;

    SeveralSinks(List<EventSink> sinks) {
        this.sinks = List.copyOf(sinks);
    }

    @Override
    public void send(Event event) throws IOException {
        for (EventSink sink : sinks) {
            sink.send(event);
        }
    }

    @Override
    public void flush() throws IOException {
        for (EventSink sink : sinks) {
            sink.flush();
        }
    }

    /** All of them, also where one fails. */
    @Override
    public void close() throws IOException {
        Exception first = null;
        for (EventSink sink : sinks) {
            try {
                sink.close();
            } catch (IOException | RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first instanceof IOException failure) {
            throw failure;
        }
        if (first instanceof RuntimeException failure) {
            throw failure;
        }
    }

    @Override
    public String toString() {
        return sinks.stream().map(Named::of).toList().toString();
    }
}
