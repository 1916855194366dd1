package dev.braid.assertions;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The failure where a whole number between the least and the greatest in a field does not occur. */
final class ShouldHaveNoGaps {

    private ShouldHaveNoGaps() {}

    private record Numbered(Event event, long number) {}

    static @Nullable Failure in(List<Event> events, String field) {
        List<Numbered> byNumber = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            FieldValue value = FieldValue.of(events.get(i), field);
            OptionalLong number = value.wholeNumber();
            if (number.isEmpty()) {
                return expected(field, "")
                        .never(
                                "but " + MessageWords.index(events.get(i)) + " has "
                                        + (value.isPresent() ? value.words() + ", no whole number" : value.absence())
                                        + ":",
                                EventsAround.of(
                                        events,
                                        event -> FieldValue.of(event, field).remark(),
                                        i));
            }
            byNumber.add(new Numbered(events.get(i), number.getAsLong()));
        }
        byNumber.sort(Comparator.comparingLong(Numbered::number));
        List<String> gaps = new ArrayList<>();
        int first = 0;
        for (int i = 1; i < byNumber.size(); i++) {
            long previous = byNumber.get(i - 1).number();
            long next = byNumber.get(i).number();
            if (next > previous && next - 1 > previous) {
                first = gaps.isEmpty() ? i : first;
                gaps.add(range(previous + 1, next - 1));
            }
        }
        if (gaps.isEmpty()) {
            return null;
        }
        List<Event> ordered = byNumber.stream().map(Numbered::event).toList();
        String range = " between " + byNumber.get(0).number() + " and "
                + byNumber.get(byNumber.size() - 1).number();
        return expected(field, range)
                .notYet(
                        "but these are missing:",
                        MessageWords.lines(gaps, gap -> "  " + gap),
                        "the first of them between:",
                        EventsAround.of(
                                ordered, event -> FieldValue.of(event, field).remark(), first - 1, first));
    }

    private static Expectation expected(String field, String range) {
        return new Expectation(MessageWords.field(field), "to have no gaps" + range);
    }

    private static String range(long from, long to) {
        return from == to ? "" + from : from + " to " + to;
    }
}
