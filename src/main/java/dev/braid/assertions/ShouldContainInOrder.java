package dev.braid.assertions;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The failure where events do not hold certain ones in a certain order. */
final class ShouldContainInOrder {

    private ShouldContainInOrder() {}

    /** What is looked for, and the words for it. */
    record Step(String words, Predicate<? super Event> predicate) {

        static List<Step> types(List<String> types) {
            List<Step> steps = new ArrayList<>();
            for (String type : types) {
                steps.add(
                        new Step(MessageWords.value(type), event -> event.type().equals(type)));
            }
            return steps;
        }

        /** A predicate without words of its own, as a lambda is, is called by its number. */
        static List<Step> predicates(List<Predicate<? super Event>> predicates) {
            List<Step> steps = new ArrayList<>();
            for (Predicate<? super Event> predicate : predicates) {
                String number = "match for predicate " + (steps.size() + 1);
                steps.add(new Step(MessageWords.predicate(predicate, number), predicate));
            }
            return steps;
        }
    }

    static @Nullable Failure in(StoryScope scope, List<Event> events, List<Step> steps) {
        Expectation expected = new Expectation(
                scope.subject(),
                "to contain, in this order and with gaps allowed: " + MessageWords.all(steps, Step::words));
        if (events.isEmpty()) {
            return expected.notYet("but there are no events");
        }
        Story first = null;
        List<Integer> firstFound = List.of();
        int violations = 0;
        for (Story story : scope.stories(events)) {
            List<Integer> found = found(story.events(), steps);
            if (found.size() < steps.size() && violations++ == 0) {
                first = story;
                firstFound = found;
            }
        }
        return first == null
                ? null
                : expected.notYet(
                        "but " + missing(first, firstFound, steps) + ":",
                        firstFound.isEmpty()
                                ? EventsAround.beginning(first.events())
                                : EventsAround.of(first.events(), last(firstFound)),
                        MessageWords.others(violations, "key"));
    }

    /** The positions of the events that the first steps found, as early as can be. */
    private static List<Integer> found(List<Event> events, List<Step> steps) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < events.size() && found.size() < steps.size(); i++) {
            if (steps.get(found.size()).predicate().test(events.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private static int last(List<Integer> positions) {
        return positions.get(positions.size() - 1);
    }

    private static String missing(Story story, List<Integer> found, List<Step> steps) {
        String looked = steps.get(found.size()).words();
        if (found.isEmpty()) {
            return "there is no " + looked + story.ofKey();
        }
        Event last = story.events().get(last(found));
        return "after " + steps.get(found.size() - 1).words() + " (" + MessageWords.index(last) + ") there is no "
                + looked + story.ofKey();
    }
}
