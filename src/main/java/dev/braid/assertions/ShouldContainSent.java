package dev.braid.assertions;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The words for failures where what was received is not what was sent. Events are the same when their records are. */
final class ShouldContainSent {

    private final List<Event> missing = new ArrayList<>();
    private final List<Tally> repeated = new ArrayList<>();
    private final List<Event> unexpected = new ArrayList<>();

    /** How often one record was sent and received. */
    private static final class Tally {
        private final Event event;
        private int sent;
        private int received;

        Tally(Event event) {
            this.event = event;
        }
    }

    ShouldContainSent(List<Event> received, List<Event> sent, Records records) {
        Map<Integer, Tally> tallies = new LinkedHashMap<>();
        for (Event event : sent) {
            tallies.computeIfAbsent(records.numberOf(event), number -> new Tally(event)).sent++;
        }
        for (Event event : received) {
            Tally tally = tallies.get(records.numberOf(event));
            if (tally == null) {
                unexpected.add(event);
            } else {
                tally.received++;
            }
        }
        for (Tally tally : tallies.values()) {
            for (int i = tally.received; i < tally.sent; i++) {
                missing.add(tally.event);
            }
            if (tally.received > tally.sent) {
                repeated.add(tally);
            }
        }
    }

    static Expectation expected(int sentCount, boolean isExact) {
        return Expectation.ofEvents(
                "to contain " + (sentCount == 1 ? "the event" : "each of the " + sentCount + " events") + " sent "
                        + (isExact ? "exactly once, and nothing else" : "at least once"));
    }

    List<String> sections(boolean isExact) {
        List<Difference.Candidate> candidates = unexpected.stream()
                .map(event -> new Difference.Candidate(event, ComparedEvent.fields(event)))
                .toList();
        List<String> sections = new ArrayList<>();
        sections.add(section("missing", missing, event -> missing(event, candidates)));
        if (isExact) {
            sections.add(section("received too often", repeated, ShouldContainSent::repeated));
            sections.add(section("never sent", unexpected, event -> "  " + MessageWords.event(event)));
        }
        return sections;
    }

    private static <T> String section(String title, List<T> items, Function<T, String> words) {
        return items.isEmpty() ? "" : title + " (" + items.size() + "):\n" + MessageWords.lines(items, words);
    }

    private static String missing(Event event, List<Difference.Candidate> candidates) {
        String line = "  " + MessageWords.event(event);
        Event nearest = Difference.nearest(event, candidates);
        return nearest == null
                ? line
                : line + "\n    nearest of those never sent: " + MessageWords.event(nearest) + "\n"
                        + MessageWords.lines(Difference.between(event, nearest), difference -> "      " + difference);
    }

    private static String repeated(Tally tally) {
        return "  " + MessageWords.event(tally.event) + "\n    received " + times(tally.received) + ", sent "
                + times(tally.sent);
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }
}
