package dev.braid.assertions;

import static java.util.Objects.requireNonNull;

import dev.braid.Event;
import dev.braid.EventLog;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What events are compared with: events that are given, or what stands in a log when somebody looks. */
final class Others implements AutoCloseable {

    private final List<Event> given;
    private final @Nullable LogView view;

    private Others(List<Event> given, @Nullable LogView view) {
        this.given = given;
        this.view = view;
    }

    static Others none() {
        return new Others(List.of(), null);
    }

    static Others of(@Nullable Iterable<? extends Event> events, String what) {
        requireNonNull(events, () -> "The " + what + " should not be null");
        return events instanceof EventLog log
                ? new Others(List.of(), new LogView(log))
                : new Others(List.copyOf(requireNonNull(EventAssertions.listOf(events))), null);
    }

    /** Those of a log as they were at the last {@link #refresh}, or now where there was none. */
    List<Event> events() {
        return view == null ? given : view.events();
    }

    boolean mayGrow() {
        return view != null;
    }

    /** Whether what they are now, they stay, and no more than grow. */
    boolean onlyGrow() {
        return view == null || view.onlyGrows();
    }

    /** Looks at the log again, and says whether that makes a difference. */
    boolean refresh() {
        return view != null && view.refresh(Duration.ZERO);
    }

    @Override
    public void close() {
        if (view != null) {
            view.close();
        }
    }
}
