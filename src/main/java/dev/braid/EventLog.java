package dev.braid;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * A place that events are read back from, such as a topic of Kafka: what stands in it may change while it is looked at.
 *
 * <p>Most logs only grow: what stands in them stays, as it is and in its order. What comes later may stand anywhere between,
 * as where partitions are merged. Assertions that wait for such a log rely on this to tell what nothing that comes later can
 * repair; those that wait for another one, which says so by {@link #onlyGrows}, wait as long as they may.
 *
 * <p>Iterating reads what stands in it at that moment, so that a log serves wherever events to compare with are asked for.
 *
 * <p>Safe to share between threads.
 */
public interface EventLog extends Iterable<Event> {

    /**
     * What messages call it.
     *
     * @return such as {@code topic `clicks`}
     */
    String description();

    /**
     * Whether what stands in the log stays.
     *
     * @return true by default; false where events can be changed or deleted, as the documents of an index
     */
    default boolean onlyGrows() {
        return true;
    }

    /**
     * Begins to follow the log.
     *
     * @return to be closed
     * @throws BraidException if the log cannot be read, with what to do about it
     */
    Reader open();

    /**
     * Everything that stands in the log at this moment.
     *
     * @return an unmodifiable list, in the log's order
     * @throws BraidException if the log cannot be read, with what to do about it
     */
    default List<Event> events() {
        try (Reader reader = open()) {
            return reader.read(Duration.ZERO);
        }
    }

    @Override
    default Iterator<Event> iterator() {
        return events().iterator();
    }

    /** Reads a log again and again. For one thread. */
    interface Reader extends AutoCloseable {

        /**
         * Everything that stands in the log at this moment; where that is what the last call gave, waits for a change.
         *
         * @param patience how long to wait for a change at most; zero does not wait
         * @return an unmodifiable list, in the log's order, best with the same objects for the events of the call before
         * @throws BraidException if the log cannot be read, with what to do about it, or if the thread is interrupted, which
         *     it remains
         */
        List<Event> read(Duration patience);

        @Override
        void close();
    }
}
