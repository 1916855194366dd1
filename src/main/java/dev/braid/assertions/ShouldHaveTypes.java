package dev.braid.assertions;

import dev.braid.Event;
import java.util.List;
import org.assertj.core.error.ErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/** The failure where the events of a key do not have exactly the types asked for, in their order. */
final class ShouldHaveTypes {

    private ShouldHaveTypes() {}

    static @Nullable ErrorMessageFactory eachKey(List<Event> events, List<String> types) {
        String expected = "Expecting the events of each key to have exactly these types, in this order: "
                + MessageWords.values(types);
        List<Story> stories = StoryScope.EACH_KEY.stories(events);
        if (stories.isEmpty()) {
            return MessageWords.failure(expected, "but there are no events");
        }
        Story first = null;
        int firstAt = 0;
        int violations = 0;
        for (Story story : stories) {
            int at = mismatch(story.events(), types);
            if (at >= 0 && violations++ == 0) {
                first = story;
                firstAt = at;
            }
        }
        return first == null
                ? null
                : MessageWords.failure(
                        expected,
                        "but " + found(first, firstAt, types) + ":",
                        EventsAround.of(
                                first.events(), Math.min(firstAt, first.events().size() - 1)),
                        MessageWords.others(violations, "key"));
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
