package dev.braid;

import java.io.IOException;

/**
 * Where events are sent: a topic, an index, a file, whatever takes one event after the other.
 *
 * <pre>{@code
 * EventSink sink = event -> queue.add(event.toJson());
 * Generator.of("clicks.json").count(1000).sendTo(sink);
 * }</pre>
 *
 * <p>A sink may take an event and confirm it later: what has been taken counts as sent when {@link #flush} has returned.
 * One that cannot go on says so by an exception, of any of its methods, that tells what has been confirmed; it is not
 * asked again then but to close.
 *
 * <p>Used by one thread at a time.
 */
@FunctionalInterface
public interface EventSink extends AutoCloseable {

    /**
     * Takes an event; may return before it is confirmed.
     *
     * @param event the next one, in the order of the run
     * @throws IOException if the event, or one before it, cannot be sent
     */
    void send(Event event) throws IOException;

    /**
     * Waits until all events that were taken are confirmed. Does nothing by default.
     *
     * @throws IOException if one of them could not be sent
     */
    default void flush() throws IOException {}

    /**
     * Gives back what the sink holds; what has not been flushed may be lost. Does nothing by default.
     *
     * @throws IOException if that goes wrong
     */
    @Override
    default void close() throws IOException {}
}
