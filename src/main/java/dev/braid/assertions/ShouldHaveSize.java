package dev.braid.assertions;

import dev.braid.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The failure where there are fewer or more events than expected; fewer may become more. */
final class ShouldHaveSize {

    private ShouldHaveSize() {}

    static @Nullable Failure of(int expected, List<Event> events) {
        int size = events.size();
        return size == expected
                ? null
                : Expectation.ofEvents("to hold " + MessageWords.count(expected, "event"))
                        .failure(size > expected, () -> List.of("but it holds " + size));
    }
}
