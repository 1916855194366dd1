package dev.braid.kafka;

import dev.braid.Event;

/** A record that was read as an event. */
final class ReadRecord {

    private final long timestamp;
    private final boolean indexed;
    private Event event;

    /** {@code indexed}: whether the event has the index that it had when it was sent. */
    ReadRecord(long timestamp, boolean indexed, Event event) {
        this.timestamp = timestamp;
        this.indexed = indexed;
        this.event = event;
    }

    long timestamp() {
        return timestamp;
    }

    /** The event, with the place among the others for its index if it has none; the same object for the same place. */
    Event at(long place) {
        if (!indexed && event.index() != place) {
            event = event.withIndex(place);
        }
        return event;
    }
}
