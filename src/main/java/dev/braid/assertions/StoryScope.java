package dev.braid.assertions;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether an assertion looks at the list as one story, or at the story of each key. */
enum StoryScope {
    LIST("events"),
    EACH_KEY("the events of each key");

    private final String subject;

    StoryScope(String subject) {
        this.subject = subject;
    }

    String subject() {
        return subject;
    }

    /** In the order in which the keys first appear. */
    List<Story> stories(List<Event> events) {
        if (this == LIST) {
            return List.of(new Story(null, events));
        }
        Map<String, List<Event>> byKey = new LinkedHashMap<>();
        for (Event event : events) {
            byKey.computeIfAbsent(event.key(), key -> new ArrayList<>()).add(event);
        }
        List<Story> stories = new ArrayList<>();
        byKey.forEach((key, ofKey) -> stories.add(new Story(key, ofKey)));
        return stories;
    }
}
