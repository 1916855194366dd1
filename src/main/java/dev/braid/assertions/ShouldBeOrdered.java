package dev.braid.assertions;

import dev.braid.Event;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The failure where events do not stand in the order of their times, or of the values of a field. */
final class ShouldBeOrdered {

    private ShouldBeOrdered() {}

    static @Nullable Failure byTime(List<Event> events) {
        int first = 0;
        int violations = 0;
        for (int i = events.size() - 1; i > 0; i--) {
            if (events.get(i).time().isBefore(events.get(i - 1).time())) {
                first = i;
                violations++;
            }
        }
        if (violations == 0) {
            return null;
        }
        Event event = events.get(first);
        Duration early = Duration.between(event.time(), events.get(first - 1).time());
        return expected("time")
                .never(
                        "but " + MessageWords.index(event) + " happened " + Durations.words(early)
                                + " before the one ahead of it:",
                        EventsAround.of(events, first),
                        MessageWords.others(violations, "violation"));
    }

    static @Nullable Failure byField(List<Event> events, String field) {
        int first = 0;
        String found = "";
        int violations = 0;
        FieldValue previous = null;
        for (int i = 0; i < events.size(); i++) {
            FieldValue value = FieldValue.of(events.get(i), field);
            String violation = violation(previous, value);
            if (violation != null && violations++ == 0) {
                first = i;
                found = violation;
            }
            previous = value.hasOrder() ? value : previous;
        }
        if (violations == 0) {
            return null;
        }
        return expected(MessageWords.field(field))
                .never(
                        "but " + MessageWords.index(events.get(first)) + " has " + found + ":",
                        EventsAround.of(
                                events, event -> FieldValue.of(event, field).remark(), first),
                        MessageWords.others(violations, "violation"));
    }

    private static Expectation expected(String by) {
        return Expectation.ofEvents("to be ordered by " + by);
    }

    private static @Nullable String violation(@Nullable FieldValue previous, FieldValue value) {
        if (!value.isPresent()) {
            return value.absence();
        }
        if (!value.hasOrder()) {
            return value.kind().words() + ", which has no order";
        }
        if (previous == null) {
            return null;
        }
        if (value.kind() != previous.kind()) {
            return value.kind().words() + " after " + previous.kind().words();
        }
        return previous.isAfter(value) ? value.words() + " after " + previous.words() : null;
    }
}
