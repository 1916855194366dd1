package dev.braid.jupiter;

import dev.braid.EventSink;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sends the events that {@link GeneratedEvents} or {@link EventSequence} injects to a sink of yours as well.
 *
 * <pre>{@code
 * @Test
 * void ordersAreBilled(
 *         @GeneratedEvents(spec = "orders.yaml", count = 100) @SendTo(BillingQueue.class) List<Event> sent) { ... }
 * }</pre>
 *
 * <p>What stands in a list or array has been sent, and the sink flushed, when the test begins. The elements of a stream or
 * iterator are sent when they are taken, those of an {@link dev.braid.EventStream} when their time has come. The sink is
 * flushed and closed when the test ends; a sink that fails fails the test.
 *
 * @see EventSink
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EventsExtension.class)
public @interface SendTo {

    /**
     * The sink; one is made for each parameter and field in each test.
     *
     * @return a class with a constructor without parameters, of any visibility
     */
    Class<? extends EventSink> value();
}
