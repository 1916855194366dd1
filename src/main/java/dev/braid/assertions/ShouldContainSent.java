package dev.braid.assertions;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/** The failures where what was received is not what was sent. Events are the same when their records are. */
final class ShouldContainSent {

    private final int sentCount;
    private final List<Event> missing = new ArrayList<>();
    private final List<Tally> repeated = new ArrayList<>();
    private final List<Difference.Candidate> unexpected = new ArrayList<>();

    /** How often one record was sent and received. */
    private static final class Tally {
        private final Event event;
        private int sent;
        private int received;

        Tally(Event event) {
            this.event = event;
        }
    }

    private ShouldContainSent(List<Event> received, List<? extends Event> sent) {
        this.sentCount = sent.size();
        Map<Map<String, @Nullable Object>, Tally> tallies = new LinkedHashMap<>();
        for (Event event : sent) {
            tallies.computeIfAbsent(event.fields(), fields -> new Tally(event)).sent++;
        }
        for (Event event : received) {
            Map<String, @Nullable Object> fields = event.fields();
            Tally tally = tallies.get(fields);
            if (tally == null) {
                unexpected.add(new Difference.Candidate(event, fields));
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

    static @Nullable ErrorMessageFactory exactlyOnce(List<Event> received, List<? extends Event> sent) {
        if (received.size() == sent.size() && bytesAreAmong(received, sent)) {
            return null;
        }
        ShouldContainSent difference = new ShouldContainSent(received, sent);
        return difference.isNone() ? null : difference.fromExactlyOnce();
    }

    static @Nullable ErrorMessageFactory atLeastOnce(List<Event> received, List<? extends Event> sent) {
        if (bytesAreAmong(received, sent)) {
            return null;
        }
        ShouldContainSent difference = new ShouldContainSent(received, sent);
        return difference.missing.isEmpty() ? null : difference.fromAtLeastOnce();
    }

    /** Whether each sent record was received byte for byte; where not, the fields have to tell: their order may differ. */
    private static boolean bytesAreAmong(List<Event> received, List<? extends Event> sent) {
        Map<String, Integer> left = new HashMap<>();
        for (Event event : received) {
            left.merge(event.toJson(), 1, Integer::sum);
        }
        for (Event event : sent) {
            if (left.merge(event.toJson(), -1, Integer::sum) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isNone() {
        return missing.isEmpty() && repeated.isEmpty() && unexpected.isEmpty();
    }

    private ErrorMessageFactory fromExactlyOnce() {
        return MessageWords.failure(
                expected("exactly once, and nothing else"),
                section("missing", missing, this::missing),
                section("received too often", repeated, ShouldContainSent::repeated),
                section("never sent", unexpected, candidate -> "  " + MessageWords.event(candidate.event())));
    }

    private ErrorMessageFactory fromAtLeastOnce() {
        return MessageWords.failure(expected("at least once"), section("missing", missing, this::missing));
    }

    private String expected(String howOften) {
        return "Expecting events to contain " + (sentCount == 1 ? "the event" : "each of the " + sentCount + " events")
                + " sent " + howOften;
    }

    private static <T> String section(String title, List<T> items, Function<T, String> words) {
        return items.isEmpty() ? "" : title + " (" + items.size() + "):\n" + MessageWords.lines(items, words);
    }

    private String missing(Event event) {
        String line = "  " + MessageWords.event(event);
        Event nearest = Difference.nearest(event, unexpected);
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
