package dev.braid.assertions;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.braid.Event;
import dev.braid.TestEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Events in a few words, and the message of an assertion that fails. */
final class Sketches {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private Sketches() {}

    /** Each sketch is the second of the event, its key and its type: {@code 3 a login}. */
    static List<Event> events(String... sketches) {
        List<Event> events = new ArrayList<>();
        for (String sketch : sketches) {
            String[] words = sketch.split(" ", 3);
            String json = "{\"event_type\":\"" + words[2] + "\",\"who\":\"" + words[1] + "\"}";
            Instant time = START.plusSeconds(Long.parseLong(words[0]));
            events.add(TestEvents.event(events.size(), time, json, "who"));
        }
        return events;
    }

    /** One event a second with these records. */
    static List<Event> records(String... records) {
        return TestEvents.events(null, records);
    }

    static String failureOf(ThrowingCallable assertion) {
        return catchThrowableOfType(AssertionError.class, assertion).getMessage();
    }
}
