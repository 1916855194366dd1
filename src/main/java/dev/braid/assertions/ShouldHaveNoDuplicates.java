package dev.braid.assertions;

import dev.braid.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The failure where two events agree in what should tell them apart. */
final class ShouldHaveNoDuplicates {

    private ShouldHaveNoDuplicates() {}

    /** What a user's function returned: compared as fields are, shown as it is. */
    private record GivenValue(@Nullable Object value) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof GivenValue given
                    && Objects.equals(ComparedEvent.value(value), ComparedEvent.value(given.value));
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(ComparedEvent.value(value));
        }

        String words() {
            return MessageWords.value(value) + " of ";
        }
    }

    static @Nullable Failure byRecord(List<Event> events) {
        return by(events, ComparedEvent::record, "have the same record", value -> "");
    }

    static @Nullable Failure byFunction(List<Event> events, Function<? super Event, ?> by) {
        return by(events, event -> new GivenValue(by.apply(event)), "give the same value", GivenValue::words);
    }

    static @Nullable Failure byFields(List<Event> events, List<String> fields) {
        String same = "have the same " + MessageWords.all(fields, MessageWords::field);
        for (int i = 0; i < events.size(); i++) {
            for (FieldValue value : FieldValue.of(events.get(i), fields)) {
                if (!value.isPresent()) {
                    return expected(same)
                            .never(
                                    "but " + MessageWords.index(events.get(i)) + " has " + value.absence() + ":",
                                    EventsAround.of(
                                            events,
                                            event -> FieldValue.of(event, value.field())
                                                    .remark(),
                                            i));
                }
            }
        }
        return by(
                events,
                event -> FieldValue.of(event, fields),
                same,
                values -> MessageWords.all(values, FieldValue::words) + " of ");
    }

    private static Expectation expected(String same) {
        return new Expectation("no two events", "to " + same);
    }

    private static <T extends @Nullable Object> @Nullable Failure by(
            List<Event> events, Function<? super Event, T> by, String same, Function<T, String> words) {
        Map<T, Integer> seen = new HashMap<>();
        int violations = 0;
        int first = 0;
        int original = 0;
        for (int i = 0; i < events.size(); i++) {
            Integer earlier = seen.putIfAbsent(by.apply(events.get(i)), i);
            if (earlier != null && violations++ == 0) {
                first = i;
                original = earlier;
            }
        }
        return violations == 0
                ? null
                : expected(same)
                        .never(
                                "but " + MessageWords.index(events.get(first)) + " repeats "
                                        + words.apply(by.apply(events.get(first)))
                                        + MessageWords.index(events.get(original))
                                        + ":",
                                EventsAround.of(events, original, first),
                                MessageWords.others(violations, "duplicate"));
    }
}
