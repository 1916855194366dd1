package dev.braid.assertions;

import dev.braid.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/** The failures where events of one type are not followed by one of another: not at all, too late, or not undisturbed. */
record ShouldBeFollowedBy(Scope scope, String type, String next) {

    @Nullable
    ErrorMessageFactory atAll(List<Event> events, List<Follower> followers) {
        if (followers.isEmpty()) {
            return Words.failure(expected(""), "but there is no " + Words.value(type) + seenInstead(events));
        }
        List<Follower> violations =
                followers.stream().filter(follower -> !follower.exists()).toList();
        return violations.isEmpty()
                ? null
                : failure("", violations, violations.get(0), "no " + Words.value(next) + " comes after ");
    }

    @Nullable
    ErrorMessageFactory within(List<Follower> followers, Duration most) {
        List<Follower> violations = followers.stream()
                .filter(follower -> follower.exists() && follower.delay().compareTo(most) > 0)
                .toList();
        if (violations.isEmpty()) {
            return null;
        }
        Follower first = violations.get(0);
        String found = Words.index(first.event()) + " comes " + Words.duration(first.delay()) + " after ";
        return failure(" within " + Words.duration(most), violations, first, found, first.follower());
    }

    @Nullable
    ErrorMessageFactory withoutAny(List<Follower> followers, List<String> others) {
        List<Follower> violations = new ArrayList<>();
        int firstBetween = -1;
        Timeline timeline = null;
        int[] nextOther = {};
        for (Follower follower : followers) {
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
        String found = Words.index(first.timeline().event(firstBetween)) + " comes before " + Words.index(first.event())
                + " and after ";
        String condition = " without any " + Words.values(others) + " between";
        return failure(condition, violations, first, found, firstBetween, first.follower());
    }

    private ErrorMessageFactory failure(
            String condition, List<Follower> violations, Follower first, String found, int... marked) {
        int[] positions = new int[marked.length + 1];
        positions[0] = first.leader();
        System.arraycopy(marked, 0, positions, 1, marked.length);
        Story story = first.timeline().story();
        return Words.failure(
                expected(condition),
                "but " + found + Words.index(first.leadingEvent()) + story.ofKey() + ":",
                Excerpt.of(story.events(), positions),
                Words.others(violations.size(), "violation"));
    }

    private String expected(String condition) {
        String ofKey = scope == Scope.EACH_KEY ? " of the same key" : "";
        return "Expecting every " + Words.value(type) + " to be followed by " + Words.value(next) + ofKey + condition;
    }

    private static String seenInstead(List<Event> events) {
        TreeSet<String> types = new TreeSet<>();
        events.forEach(event -> types.add(event.type()));
        return types.isEmpty() ? ": there are no events" : ", only " + Words.few(types);
    }
}
