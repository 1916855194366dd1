package dev.braid.assertions;

import dev.braid.Event;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The failure where an event did not happen before every one of the others. */
final class ShouldHaveHappenedBefore {

    private static final Expectation EXPECTED =
            new Expectation("every event", "to have happened before all of the others");

    private ShouldHaveHappenedBefore() {}

    static @Nullable Failure all(List<Event> events, Others compared) {
        List<Event> others = compared.events();
        if (others.isEmpty() && !compared.mayGrow()) {
            return EXPECTED.never("but there are no " + (events.isEmpty() ? "events" : "others"));
        }
        if (events.isEmpty() || others.isEmpty()) {
            return EXPECTED.notYet("but there are no " + (events.isEmpty() ? "events" : "others"));
        }
        int earliest = earliest(others);
        Instant deadline = others.get(earliest).time();
        int first = 0;
        int violations = 0;
        for (int i = 0; i < events.size(); i++) {
            if (!events.get(i).time().isBefore(deadline) && violations++ == 0) {
                first = i;
            }
        }
        if (violations == 0) {
            return null;
        }
        Duration late = Duration.between(deadline, events.get(first).time());
        return EXPECTED.never(
                "but " + MessageWords.index(events.get(first)) + " happened "
                        + (late.isZero() ? "at the time of " : Durations.words(late) + " after ")
                        + MessageWords.index(others.get(earliest)) + " of the others:",
                EventsAround.of(events, first),
                "the others:",
                EventsAround.of(others, earliest),
                MessageWords.others(violations, "violation"));
    }

    private static int earliest(List<Event> events) {
        int earliest = 0;
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).time().isBefore(events.get(earliest).time())) {
                earliest = i;
            }
        }
        return earliest;
    }
}
