package dev.braid.faults.kafka;

import dev.braid.Event;
import dev.braid.EventSink;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What happens while events are sent: each step when its part of them has been handed over, before the next one is. */
final class Script {

    private final NavigableMap<Long, Runnable> steps = new TreeMap<>();

    /** A step for when that part has been sent, from 0 to 1. */
    Script at(double part, Runnable step) {
        steps.put((long) (part * Run.EVENTS), step);
        return this;
    }

    /** The sink, with the steps as it is used. */
    EventSink over(EventSink sink) {
        NavigableMap<Long, Runnable> left = new TreeMap<>(steps);
        return new EventSink() {
            @Override
            public void send(Event event) throws IOException {
                Map.Entry<Long, Runnable> next = left.firstEntry();
                if (next != null && event.index() >= next.getKey()) {
                    left.pollFirstEntry();
                    next.getValue().run();
                }
                sink.send(event);
            }

            @Override
            public void flush() throws IOException {
                sink.flush();
            }

            @Override
            public String toString() {
                return sink.toString();
            }
        };
    }
}
