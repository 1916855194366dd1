package dev.braid.assertions;

import static java.util.Objects.requireNonNull;

import dev.braid.Event;
import dev.braid.EventLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where assertions on events begin.
 *
 * <pre>{@code
 * import static dev.braid.assertions.EventAssertions.assertThat;
 *
 * assertThat(events).isInterleaved()
 *         .isOrderedByTime()
 *         .eachKey().hasTypes("order.created", "order.paid", "order.shipped");
 * }</pre>
 *
 * <p>The static import stands well beside that of {@code org.assertj.core.api.Assertions.assertThat}: for lists, other
 * collections, streams and logs of events the compiler takes this class's methods, for everything else AssertJ's.
 *
 * <p>Safe to use from many threads; the assert that a call returns belongs to the thread that called.
 */
public final class EventAssertions {

    private EventAssertions() {}

    /**
     * Begins assertions on a list of events.
     *
     * @param actual an {@link dev.braid.Events} or any other list; null fails at the first assertion
     * @return assertions on the list as it is
     */
    public static EventsAssert assertThat(@Nullable List<? extends Event> actual) {
        return new EventsAssert(actual);
    }

    /**
     * Begins assertions on a collection of events, in the order of its iterator.
     *
     * @param actual a set, a queue and the like; null fails at the first assertion
     * @return assertions on a copy, made now
     */
    // Iterable alone would be ambiguous for collections beside AssertJ's own assertThat(Collection).
    public static EventsAssert assertThat(@Nullable Collection<? extends Event> actual) {
        return assertThat((Iterable<? extends Event>) actual);
    }

    /**
     * Begins assertions on whatever can be iterated over.
     *
     * @param actual iterated over once, to its end: it must have one; null fails at the first assertion
     * @return assertions on a copy, made now
     */
    public static EventsAssert assertThat(@Nullable Iterable<? extends Event> actual) {
        return new EventsAssert(listOf(actual));
    }

    /**
     * Begins assertions on what stands in a log, such as a topic of Kafka, and on what will.
     *
     * <pre>{@code
     * assertThat(topic).isOrderedByTime();                                             // what stands there now
     * assertThat(topic).eventually(Duration.ofSeconds(10)).containsExactlyOnce(sent);  // what stands there in the end
     * }</pre>
     *
     * @param actual read once, now; where that cannot be, the first assertion says why; null fails there too
     * @return assertions on what was read, with a way to those that wait
     */
    public static EventLogAssert assertThat(@Nullable EventLog actual) {
        return new EventLogAssert(LogEvents.of(actual));
    }

    /**
     * Begins assertions on a stream of events.
     *
     * <p>The stream is used up by this call. An endless one never returns: {@link Stream#limit limit} it first.
     *
     * <pre>{@code
     * assertThat(clicks.limit(1000)).isOrderedByTime();
     * }</pre>
     *
     * @param actual consumed now, to its end, in its order; not closed; null fails at the first assertion
     * @return assertions on the list of what the stream held
     */
    public static EventsAssert assertThat(@Nullable Stream<? extends Event> actual) {
        return new EventsAssert(actual == null ? null : actual.toList());
    }

    /**
     * Gives a predicate words for the failure message.
     *
     * <pre>{@code
     * assertThat(events).containsInOrder(
     *         matching("a payment over 100", event -> event.getLong("amount") > 100),
     *         matching("a refund", event -> event.type().equals("refund")));
     *
     * // fails with: but after "a payment over 100" (#17) there is no "a refund"
     * }</pre>
     *
     * @param description what the predicate looks for
     * @param predicate the predicate itself
     * @return a predicate that answers alike, and whose {@code toString} is the description
     */
    public static Predicate<Event> matching(String description, Predicate<? super Event> predicate) {
        requireNonNull(description, "The description should not be null");
        requireNonNull(predicate, "The predicate should not be null");
        return new Predicate<>() {
            @Override
            public boolean test(Event event) {
                return predicate.test(event);
            }

            @Override
            public String toString() {
                return description;
            }
        };
    }

    static @Nullable List<? extends Event> listOf(@Nullable Iterable<? extends Event> events) {
        if (events == null) {
            return null;
        }
        List<Event> list = new ArrayList<>();
        events.forEach(list::add);
        return list;
    }
}
