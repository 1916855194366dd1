package dev.braid.jupiter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Publishes the events that {@link GeneratedEvents} or {@link EventSequence} injects into an index of the server that {@link WithElasticsearch} gives.
 *
 * <pre>{@code
 * @Test
 * void searchFindsEveryOrder(
 *         @GeneratedEvents(spec = "orders.json", count = 1000) @ElasticsearchSink(index = "orders", id = "order_id")
 *                 List<Event> sent) { ... }
 * }</pre>
 *
 * <p>What stands in a list or array has been indexed, and confirmed by the server, when the test begins; who searches for it
 * has to refresh the index first. The elements of a stream or iterator are indexed when they are taken, those of an
 * {@link dev.braid.EventStream} when their time has come.
 *
 * <p>A document's source is the event's record. Nothing is lost and nothing comes twice: documents have the ids and versions
 * of their events, so that what is sent again takes its own place. Events that cannot be indexed fail the test, with how many
 * were sent and confirmed.
 *
 * @see dev.braid.elasticsearch.ElasticsearchEventSink
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EventsExtension.class)
public @interface ElasticsearchSink {

    /**
     * The index; created where it does not exist.
     *
     * @return its name
     */
    String index();

    /**
     * The fields whose values, with a hyphen between two, are a document's id. An event with the id of an earlier one takes
     * its place in the index.
     *
     * @return paths of fields; by default the id is made of the event's seed and index
     */
    String[] id() default {};
}
