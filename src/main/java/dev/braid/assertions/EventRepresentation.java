package dev.braid.assertions;

import dev.braid.Event;
import java.util.Collection;
import org.assertj.core.presentation.Representation;
import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * How events print in the failure messages of AssertJ's own assertions: index, time, key, type and record.
 *
 * <pre>{@code
 * assertThat(List.of(event)).isEmpty();
 *
 * // Expecting empty but was: [#17 2024-01-01T00:00:17Z worker-000001 login {"user_id":1729}]
 * }</pre>
 *
 * <p>AssertJ finds it as a service; there is nothing to register. It answers for events, and for collections and arrays
 * that begin with one, and leaves all else to other representations. One of yours with a higher {@link #getPriority()
 * priority} than AssertJ's default goes first.
 *
 * <p>Safe to share between threads.
 */
public final class EventRepresentation implements Representation {

    private static final Representation STANDARD = new StandardRepresentation() {
        @Override
        protected String fallbackToStringOf(Object object) {
            return object instanceof Event event ? Words.event(event) : super.fallbackToStringOf(object);
        }
    };

    /** Made by AssertJ. */
    public EventRepresentation() {}

    @Override
    public @Nullable String toStringOf(@Nullable Object object) {
        return object instanceof Event || first(object) instanceof Event ? STANDARD.toStringOf(object) : null;
    }

    /** What AssertJ announces it by, once per run, on standard output. */
    @Override
    public String toString() {
        return getClass().getName();
    }

    private static @Nullable Object first(@Nullable Object object) {
        if (object instanceof Collection<?> collection) {
            return collection.isEmpty() ? null : collection.iterator().next();
        }
        return object instanceof Object[] array && array.length > 0 ? array[0] : null;
    }
}
