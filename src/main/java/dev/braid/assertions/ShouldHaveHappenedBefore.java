package dev.braid.assertions;

import dev.braid.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/** The failure where an event did not happen before every one of the others. */
final class ShouldHaveHappenedBefore {

    private static final String EXPECTED = "Expecting every event to have happened before all of the others";

    private ShouldHaveHappenedBefore() {}

    static @Nullable ErrorMessageFactory all(List<Event> events, List<? extends Event> others) {
        if (events.isEmpty() || others.isEmpty()) {
            return MessageWords.failure(EXPECTED, "but there are no " + (events.isEmpty() ? "events" : "others"));
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
        return MessageWords.failure(
                EXPECTED,
                "but " + MessageWords.index(events.get(first)) + " happened "
                        + (late.isZero() ? "at the time of " : MessageWords.duration(late) + " after ")
                        + MessageWords.index(others.get(earliest)) + " of the others:",
                EventsAround.of(events, first),
                "the others:",
                EventsAround.of(others, earliest),
                MessageWords.others(violations, "violation"));
    }

    private static int earliest(List<? extends Event> events) {
        int earliest = 0;
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).time().isBefore(events.get(earliest).time())) {
                earliest = i;
            }
        }
        return earliest;
    }
}
