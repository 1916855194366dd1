package dev.braid.assertions;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The failures where a log goes on after what was looked at. Events are told apart by their bytes: an index may shift. */
final class ShouldReceiveNothingMore {

    private ShouldReceiveNothingMore() {}

    static @Nullable Failure than(List<Event> seen, List<Event> now) {
        List<Event> more = more(seen, now);
        return more.isEmpty()
                ? null
                : Expectation.ofEvents("to receive nothing more")
                        .never(
                                "but " + came(more) + " after the " + seen.size() + " that were looked at:",
                                lines(more));
    }

    /** Where no sentinel has come, one may still come ahead of what has. */
    static @Nullable Failure before(Predicate<? super Event> sentinel, List<Event> seen, List<Event> now) {
        String name = MessageWords.predicate(sentinel, "the sentinel");
        Expectation expected = Expectation.ofEvents("to receive nothing more before " + name);
        List<Event> unwanted = new ArrayList<>();
        for (Event event : more(seen, now)) {
            if (sentinel.test(event)) {
                return unwanted.isEmpty()
                        ? null
                        : expected.never(
                                "but " + came(unwanted) + " before it (" + MessageWords.index(event) + "):",
                                lines(unwanted));
            }
            unwanted.add(event);
        }
        return unwanted.isEmpty()
                ? expected.notYet("but it has not come")
                : expected.notYet("but it has not come, and " + came(unwanted) + " instead:", lines(unwanted));
    }

    private static List<Event> more(List<Event> seen, List<Event> now) {
        if (now.equals(seen)) {
            return List.of();
        }
        Map<Object, Integer> left = new HashMap<>();
        seen.forEach(event -> left.merge(ComparedEvent.bytes(event), 1, Integer::sum));
        List<Event> more = new ArrayList<>();
        for (Event event : now) {
            if (left.merge(ComparedEvent.bytes(event), -1, Integer::sum) < 0) {
                more.add(event);
            }
        }
        return more;
    }

    private static String came(List<Event> events) {
        return MessageWords.count(events.size(), "event") + " came";
    }

    private static String lines(List<Event> events) {
        return MessageWords.lines(events, event -> "  " + MessageWords.event(event));
    }
}
