package dev.braid.samples;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** The system under test of these samples: hands on what it is sent, as well as it can. */
final class Pipeline {

    private final Consumer<List<Event>> fault;

    private Pipeline(Consumer<List<Event>> fault) {
        this.fault = fault;
    }

    static Pipeline reliable() {
        return new Pipeline(events -> {});
    }

    static Pipeline losing(int position) {
        return new Pipeline(events -> events.remove(position));
    }

    static Pipeline duplicating(int position) {
        return new Pipeline(events -> events.add(position, events.get(position)));
    }

    static Pipeline swapping(int one, int other) {
        return new Pipeline(events -> Collections.swap(events, one, other));
    }

    List<Event> deliver(List<Event> sent) {
        List<Event> received = new ArrayList<>(sent);
        fault.accept(received);
        return received;
    }
}
