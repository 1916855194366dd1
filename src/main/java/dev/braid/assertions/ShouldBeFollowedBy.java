package dev.braid.assertions;

import dev.braid.Event;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The failures where events of one type are not followed by one of another: not at all, too late, or not undisturbed. None
 * of them is certain: one that comes late may have happened early enough.
 */
record ShouldBeFollowedBy(StoryScope scope, String type, String next) {

    @Nullable
    Failure atAll(List<Event> events) {
        List<Follower> followers = followers(events);
        if (followers.isEmpty()) {
            return expected("").notYet("but there is no " + MessageWords.value(type) + seenInstead(events));
        }
        List<Follower> violations =
                followers.stream().filter(follower -> !follower.exists()).toList();
        return violations.isEmpty()
                ? null
                : failure("", violations, violations.get(0), "no " + MessageWords.value(next) + " comes after ");
    }

    @Nullable
    Failure within(List<Event> events, Duration most) {
        List<Follower> violations = followers(events).stream()
                .filter(follower -> follower.exists() && follower.delay().compareTo(most) > 0)
                .toList();
        if (violations.isEmpty()) {
            return null;
        }
        Follower first = violations.get(0);
        String found = MessageWords.index(first.event()) + " comes " + Durations.words(first.delay()) + " after ";
        return failure(" within " + Durations.words(most), violations, first, found, first.follower());
    }

    @Nullable
    Failure withoutAny(List<Event> events, List<String> others) {
        List<Follower> violations = new ArrayList<>();
        int firstBetween = -1;
        Timeline timeline = null;
        int[] nextOther = {};
        for (Follower follower : followers(events)) {
            if (follower.timeline() != timeline) {
                timeline = follower.timeline();
                nextOther = timeline.nextAfter(others::contains);
            }
            int between = nextOther[follower.leader()];
            if (between >= 0 && between < follower.follower()) {
                firstBetween = violations.isEmpty() ? between : firstBetween;
                violations.add(follower);
            }
        }
        if (violations.isEmpty()) {
            return null;
        }
        Follower first = violations.get(0);
        String found = MessageWords.index(first.timeline().event(firstBetween)) + " comes before "
                + MessageWords.index(first.event()) + " and after ";
        String condition = " without any " + MessageWords.values(others) + " between";
        return failure(condition, violations, first, found, firstBetween, first.follower());
    }

    private Failure failure(String condition, List<Follower> violations, Follower first, String found, int... marked) {
        int[] positions = new int[marked.length + 1];
        positions[0] = first.leader();
        System.arraycopy(marked, 0, positions, 1, marked.length);
        Story story = first.timeline().story();
        return expected(condition)
                .notYet(
                        "but " + found + MessageWords.index(first.leadingEvent()) + story.ofKey() + ":",
                        EventsAround.of(story.events(), positions),
                        MessageWords.others(violations.size(), "violation"));
    }

    private List<Follower> followers(List<Event> events) {
        return Follower.of(scope.stories(events), type, next);
    }

    private Expectation expected(String condition) {
        String ofKey = scope == StoryScope.EACH_KEY ? " of the same key" : "";
        return new Expectation(
                "every " + MessageWords.value(type),
                "to be followed by " + MessageWords.value(next) + ofKey + condition);
    }

    private static String seenInstead(List<Event> events) {
        TreeSet<String> types = new TreeSet<>();
        events.forEach(event -> types.add(event.type()));
        return types.isEmpty() ? ": there are no events" : ", only " + MessageWords.few(types);
    }
}
