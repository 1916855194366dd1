package dev.braid.assertions;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The words for failures where what was received is not what was sent. Events are the same when their records are. */
final class ShouldContainSent {

    private final int sentCount;
    private final List<Tally> lacking = new ArrayList<>();
    private final List<Tally> repeated = new ArrayList<>();
    private final List<Event> unexpected = new ArrayList<>();

    /** How often one record was sent and received, and what it may have become where it was not received. */
    private static final class Tally {
        private final Event event;
        private int sent;
        private int received;
        private @Nullable Event nearest;

        Tally(Event event) {
            this.event = event;
        }
    }

    ShouldContainSent(List<Event> received, List<Event> sent, Records records) {
        sentCount = sent.size();
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
            if (tally.received < tally.sent) {
                lacking.add(tally);
            }
            if (tally.received > tally.sent) {
                repeated.add(tally);
            }
        }
        Pairing.nearest(lacking.stream().map(tally -> tally.event).toList(), unexpected)
                .forEach((position, event) -> lacking.get(position).nearest = event);
    }

    static Expectation expected(int sentCount, boolean isExact) {
        return Expectation.ofEvents(
                "to contain " + (sentCount == 1 ? "the event" : "each of the " + sentCount + " events") + " sent "
                        + (isExact ? "exactly once, and nothing else" : "at least once"));
    }

    /** What was found where no more may come. */
    List<String> sections(boolean isExact) {
        List<String> sections = new ArrayList<>();
        sections.add(lacking("missing", tally -> tally.sent == 1));
        sections.add(lacking("not received often enough", tally -> tally.sent > 1));
        sections.addAll(isExact ? excess() : List.of());
        return sections;
    }

    /** What was found where more may come: first what these cannot change. */
    List<String> sectionsSoFar(boolean isExact) {
        List<String> sections = new ArrayList<>(isExact ? excess() : List.of());
        int due =
                lacking.stream().mapToInt(tally -> tally.sent - tally.received).sum();
        sections.add(section("not yet come", due + " of " + sentCount, lackingLines(lacking)));
        return sections;
    }

    private List<String> excess() {
        return List.of(
                section(
                        "received too often",
                        repeated.size(),
                        MessageWords.lines(repeated, tally -> event(tally.event) + "\n" + counts(tally))),
                section("never sent", unexpected.size(), MessageWords.lines(unexpected, ShouldContainSent::event)));
    }

    private String lacking(String title, Predicate<Tally> predicate) {
        List<Tally> tallies = lacking.stream().filter(predicate).toList();
        return section(title, tallies.size(), lackingLines(tallies));
    }

    private static String lackingLines(List<Tally> tallies) {
        return MessageWords.lines(tallies, tally -> tally.nearest != null, ShouldContainSent::lacking);
    }

    private static String section(String title, Object count, String lines) {
        return lines.isEmpty() ? "" : title + " (" + count + "):\n" + lines;
    }

    private static String lacking(Tally tally) {
        return MessageWords.text(
                event(tally.event),
                tally.sent > 1 ? counts(tally) : "",
                tally.nearest == null ? "" : nearest(tally.event, tally.nearest));
    }

    private static String nearest(Event event, Event nearest) {
        return "    nearest of those never sent: " + MessageWords.event(nearest) + "\n"
                + MessageWords.lines(Difference.between(event, nearest), difference -> "      " + difference);
    }

    private static String event(Event event) {
        return "  " + MessageWords.event(event);
    }

    private static String counts(Tally tally) {
        return "    " + (tally.received == 0 ? "never received" : "received " + times(tally.received)) + ", sent "
                + times(tally.sent);
    }

    private static String times(int count) {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }
}
