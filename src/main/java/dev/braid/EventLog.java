package dev.braid;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A place that events are read back from, such as a topic of Kafka or a table: what it holds may change while it is looked at.
 *
 * <p>For what your system writes elsewhere, a call that reads it is enough:
 *
 * <pre>{@code
 * EventLog orders = EventLog.of("table `orders`", repository::findAll);
 * assertThat(orders).eventually(Duration.ofSeconds(10)).containsExactlyOnce(expected);
 * }</pre>
 *
 * <p>A class that implements this interface needs only {@link #description} and {@link #events}; {@link #open} and {@link
 * #onlyGrows} are for logs that can follow changes, or that never change what they hold.
 *
 * <p>Iterating reads what the log holds at that moment, so that a log serves wherever events to compare with are asked for.
 *
 * <p>Safe to share between threads.
 */
public interface EventLog extends Iterable<Event> {

    /**
     * A log of what a call returns.
     *
     * <pre>{@code
     * EventLog.of("table `orders`", () -> jdbc.query("select * from orders", toOrder)).keyField("customer")
     * EventLog.of("GET /orders", () -> mapper.readTree(get("/orders")))
     * EventLog.of("the mailbox", () -> mailbox)
     * }</pre>
     *
     * @param description what messages call it
     * @param objects called whenever the log is read: returns everything that it holds then, in its order, each as {@link
     *     Event#from} takes it. If it throws, the log cannot be read, and the exception is given as the reason
     * @return the log; its methods name the fields to read type, key and time from
     */
    static ObjectLog of(String description, Callable<? extends Iterable<?>> objects) {
        return ObjectLog.of(description, objects);
    }

    /**
     * What messages call it.
     *
     * @return such as {@code topic `clicks`}
     */
    String description();

    /**
     * Everything that the log holds at this moment.
     *
     * @return an unmodifiable list, in the log's order
     * @throws BraidException if the log cannot be read, with what to do about it
     */
    List<Event> events();

    /**
     * Whether what the log holds stays as it is and in its order; later events may come in between. On such a log a waiting
     * assertion fails as soon as no later event could help; on any other it waits until its time is over.
     *
     * @return false by default, since most places allow changes: rows are updated, documents deleted
     */
    default boolean onlyGrows() {
        return false;
    }

    /**
     * Begins to follow the log. By default all of it is read again and again, with short pauses.
     *
     * @return to be closed
     * @throws BraidException if the log cannot be read, with what to do about it
     */
    default Reader open() {
        return new PollingReader(this);
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
