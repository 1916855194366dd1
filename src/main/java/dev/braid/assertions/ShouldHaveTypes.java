package dev.braid.assertions;

import dev.braid.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The failure where the events of a key do not have exactly the types asked for, in their order. */
final class ShouldHaveTypes {

    private ShouldHaveTypes() {}

    static @Nullable Failure eachKey(List<Event> events, List<String> types) {
        Expectation expected = new Expectation(
                StoryScope.EACH_KEY.subject(),
                "to have exactly these types, in this order: " + MessageWords.values(types));
        List<Story> stories = StoryScope.EACH_KEY.stories(events);
        if (stories.isEmpty()) {
            return expected.notYet("but there are no events");
        }
        List<Story> violations = stories.stream()
                .filter(story -> mismatch(story.events(), types) >= 0)
                .toList();
        if (violations.isEmpty()) {
            return null;
        }
        List<Story> hopeless = violations.stream()
                .filter(story -> !canBecome(types, story.events()))
                .toList();
        List<Story> foremost = hopeless.isEmpty() ? violations : hopeless;
        int incomplete = violations.size() - foremost.size();
        return expected.failure(
                !hopeless.isEmpty(),
                () -> List.of(violation(foremost.get(0), types), MessageWords.others(violations.size(), "key")),
                () -> List.of(
                        violation(foremost.get(0), types),
                        MessageWords.others(foremost.size(), "key"),
                        incomplete == 0
                                ? ""
                                : "not yet complete (" + incomplete + " of " + MessageWords.count(stories.size(), "key")
                                        + ")"));
    }

    private static String violation(Story story, List<String> types) {
        int at = mismatch(story.events(), types);
        int shown = Math.min(at, story.events().size() - 1);
        return "but " + found(story, at, types) + ":\n" + EventsAround.of(story.events(), shown);
    }

    /** Whether more events, wherever they stand, can make these types of the events. */
    private static boolean canBecome(List<String> types, List<Event> events) {
        int found = 0;
        for (String type : types) {
            if (found < events.size() && events.get(found).type().equals(type)) {
                found++;
            }
        }
        return found == events.size();
    }

    /** The position of the first event that has another type than is due, that is one too many, or that is missing. */
    private static int mismatch(List<Event> events, List<String> types) {
        int common = Math.min(events.size(), types.size());
        for (int i = 0; i < common; i++) {
            if (!events.get(i).type().equals(types.get(i))) {
                return i;
            }
        }
        return events.size() == types.size() ? -1 : common;
    }

    private static String found(Story story, int at, List<String> types) {
        List<Event> events = story.events();
        if (at == events.size()) {
            return "key " + MessageWords.value(story.key()) + " ends after " + MessageWords.index(events.get(at - 1))
                    + ", where " + MessageWords.value(types.get(at)) + " was due";
        }
        Event event = events.get(at);
        String due = at == types.size() ? "its end" : MessageWords.value(types.get(at));
        return MessageWords.index(event) + story.ofKey() + " is " + MessageWords.value(event.type()) + ", where " + due
                + " was due";
    }
}
