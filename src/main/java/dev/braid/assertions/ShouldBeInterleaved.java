package dev.braid.assertions;

import dev.braid.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The failure where each key's events stand together, one key after the other. */
final class ShouldBeInterleaved {

    private static final Expectation EXPECTED = new Expectation("events of different keys", "to be interleaved");

    private ShouldBeInterleaved() {}

    static @Nullable Failure byKey(List<Event> events) {
        List<Story> stories = StoryScope.EACH_KEY.stories(events);
        if (!standTogether(events, stories)) {
            return null;
        }
        if (stories.isEmpty()) {
            return EXPECTED.notYet("but there are no events");
        }
        if (stories.size() == 1) {
            return EXPECTED.notYet("but there is one key alone:", words(stories.get(0)));
        }
        return EXPECTED.notYet(
                "but the keys stand one after the other:", MessageWords.lines(stories, ShouldBeInterleaved::words));
    }

    /** Put one after the other, the stories are the list again. */
    private static boolean standTogether(List<Event> events, List<Story> stories) {
        int at = 0;
        for (Story story : stories) {
            for (Event event : story.events()) {
                if (!event.equals(events.get(at++))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String words(Story story) {
        Event first = story.events().get(0);
        Event last = story.events().get(story.events().size() - 1);
        String range = story.events().size() == 1
                ? MessageWords.index(first)
                : MessageWords.index(first) + " to " + MessageWords.index(last);
        return "  " + MessageWords.value(story.key()) + ": "
                + MessageWords.count(story.events().size(), "event") + ", " + range;
    }
}
