package dev.braid.assertions;

import dev.braid.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Matches events that were received with those that were sent, each with one that has the same key. Goes on where it left off
 * when lists have only grown at their end, as those of a log mostly do.
 */
final class Matches<K> {

    private final Function<Event, K> key;
    private final Map<K, Integer> left = new HashMap<>();
    private List<Event> sent = List.of();
    private List<Event> received = List.of();
    private int unmatched;

    Matches(Function<Event, K> key) {
        this.key = key;
    }

    /** How many that were received were not sent, or not so often. */
    int unmatched(List<Event> nowReceived, List<Event> nowSent) {
        if (!sent.equals(nowSent) || !startsWith(nowReceived, received)) {
            left.clear();
            unmatched = 0;
            received = List.of();
            sent = nowSent;
            sent.forEach(event -> left.merge(key.apply(event), 1, Integer::sum));
        }
        for (Event event : nowReceived.subList(received.size(), nowReceived.size())) {
            if (left.merge(key.apply(event), -1, Integer::sum) < 0) {
                unmatched++;
            }
        }
        received = nowReceived;
        return unmatched;
    }

    private static boolean startsWith(List<Event> list, List<Event> beginning) {
        return list.size() >= beginning.size()
                && list.subList(0, beginning.size()).equals(beginning);
    }
}
