package dev.braid.assertions;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** A story in the order of event time, events of one instant in the order of the list. */
final class Timeline {

    private final Story story;
    private final List<String> types = new ArrayList<>();

    Timeline(Story story) {
        List<Event> events = new ArrayList<>(story.events());
        events.sort(Comparator.comparing(Event::time));
        events.forEach(event -> types.add(event.type()));
        this.story = new Story(story.key(), events);
    }

    Story story() {
        return story;
    }

    Event event(int position) {
        return story.events().get(position);
    }

    int size() {
        return types.size();
    }

    boolean hasType(int position, String type) {
        return types.get(position).equals(type);
    }

    /** For each position, the next one after it that has such a type; -1 where there is none. */
    int[] nextAfter(Predicate<String> type) {
        int[] next = new int[types.size()];
        int seen = -1;
        for (int i = next.length - 1; i >= 0; i--) {
            next[i] = seen;
            seen = type.test(types.get(i)) ? i : seen;
        }
        return next;
    }
}
