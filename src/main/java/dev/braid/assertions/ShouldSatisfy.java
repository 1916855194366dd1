package dev.braid.assertions;

import dev.braid.Event;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The failure where assertions of the user's own fail; nobody but they knows whether more events would help. */
final class ShouldSatisfy {

    private ShouldSatisfy() {}

    static @Nullable Failure requirements(List<Event> events, Consumer<? super EventsAssert> requirements) {
        try {
            requirements.accept(new EventsAssert(events));
            return null;
        } catch (AssertionError e) {
            return Expectation.ofEvents("to satisfy the requirements")
                    .failure(
                            false,
                            () -> List.of(
                                    "but: " + String.valueOf(e.getMessage()).strip()))
                    .causedBy(e);
        }
    }
}
