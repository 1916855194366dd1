package dev.braid.jupiter;

import dev.braid.Event;
import dev.braid.Generator;
import dev.braid.Operations;
import dev.braid.RunClock;
import dev.braid.Steps;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a parameter or field of a test the events of many entities or operations: those of each are in order, those of
 * different ones interleave.
 *
 * <pre>{@code
 * class OrderTest {
 *
 *     @Test
 *     void ordersShipInOrder(
 *             @EventSequence(steps = {"order.created", "order.paid", "order.shipped"}, entities = 100) List<Event> events) {
 *         assertThat(events).isInterleaved()
 *                 .eachKey().hasTypes("order.created", "order.paid", "order.shipped");
 *     }
 *
 *     @Test
 *     void usageIsCounted(@EventSequence(operation = "mix", duration = "49h") Stream<Event> notifications) { ... }
 * }
 * }</pre>
 *
 * <p>Either {@link #steps()}, as described at {@link Steps}, or an {@link #operation()}, as described at {@link Operations}, built
 * in or from {@link #templates()}.
 *
 * <p>Types of parameters and fields, seeds, failures, scope and clean-up, sinks beside it, and annotations of your own are as for
 * {@link GeneratedEvents}, but that a run of {@code steps} and of some operations ends by itself where {@link #entities()} are given.
 *
 * @see Steps
 * @see Operations
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EventsExtension.class)
public @interface EventSequence {

    /**
     * What each entity goes through, in order, such as {@code order.paid|order.invoiced x1..2 ? +1s..5m}: see {@link Steps}.
     *
     * @return one or more steps; none by default, for operations
     */
    String[] steps() default {};

    /**
     * A specification with an emitter whose fields each event has besides: a location, or the document itself, as for
     * {@link GeneratedEvents#spec()}. With {@link #steps()} and {@link #emitter()}.
     *
     * @return none by default
     */
    String spec() default "";

    /**
     * The emitter in {@link #spec()}.
     *
     * @return none by default
     */
    String emitter() default "";

    /**
     * An operation that is built in: {@code create}, {@code delete}, {@code update}, {@code mix} or {@code run_instance}, see
     * {@link Operations}; with {@link #templates()} the only one of them that is performed.
     *
     * @return none by default
     */
    String operation() default "";

    /**
     * A folder of templates of operations: a location, looked for beside the test class, then at the root of the class path,
     * then as a folder; {@code classpath:} and {@code file:} pin it to one of the last two. See {@link Operations#templates(String)}.
     *
     * @return none by default
     */
    String templates() default "";

    /**
     * How often operations are drawn from {@link #templates()}, such as {@code compute.instance.reboot.start=2.5}.
     *
     * @return a name, an equals sign and a number of at least 0 each; by default the number of an operation's templates
     */
    String[] weights() default {};

    /**
     * How many entities there are: with {@link #steps()}, {@code create}, {@code delete}, {@code run_instance} and templates those
     * after which the run ends; for {@code mix} how many instances there are at the same time at most; for {@code update} how many
     * are updated.
     *
     * @return above 0; without end by default, any number for {@code mix}, 100 for {@code update}
     */
    long entities() default Attributes.NO_COUNT;

    /**
     * How many entities start or operations begin in a minute; not together with {@link #ratePerHour()}.
     *
     * @return from 0.000001 to 60 000 000; by default 600 entities, in the mean, or 100 operations
     */
    double ratePerMinute() default Made.NO_RATE;

    /**
     * How many operations begin in an hour; not together with {@link #ratePerMinute()}, and with operations alone.
     *
     * @return as {@link #ratePerMinute()}, times 60; none by default
     */
    double ratePerHour() default Made.NO_RATE;

    /**
     * How often it is told what exists, such as {@code 1h}; with operations alone.
     *
     * @return whole hours that divide the day; {@code 24h} by default
     */
    String existsEvery() default "";

    /**
     * Ends the run after so many events; not together with {@link #duration()}.
     *
     * @return above 0; none by default
     */
    long count() default Attributes.NO_COUNT;

    /**
     * Ends the run when its clock has run for so long; see {@link GeneratedEvents#duration()}.
     *
     * @return above 0; none by default
     */
    String duration() default "";

    /**
     * What all drawn values depend on; see {@link GeneratedEvents#seed()}.
     *
     * @return one number, or none, the default
     */
    long[] seed() default {};

    /**
     * The instant at which the clock of the run starts; see {@link GeneratedEvents#start()}.
     *
     * @return {@value Generator#DEFAULT_START} by default; not given where the clock is {@link RunClock#REAL}
     */
    String start() default Generator.DEFAULT_START;

    /**
     * How the instants of the run are waited for; see {@link GeneratedEvents#clock()}.
     *
     * @return {@link RunClock#SIMULATED} by default: nothing waits
     */
    RunClock clock() default RunClock.SIMULATED;

    /**
     * Divides the waits of the clocks {@link RunClock#REAL} and {@link RunClock#CATCH_UP}; see {@link GeneratedEvents#speed()}.
     *
     * @return above 0; 1 by default
     */
    double speed() default 1;

    /**
     * Hands events over at a steady rate instead of at their instants, such as {@code 500/s}; see {@link GeneratedEvents#rate()}.
     *
     * @return above 0; none by default
     */
    String rate() default "";

    /**
     * What a {@code String} or {@code byte[]} holds instead of JSON; see {@link GeneratedEvents#pattern()}.
     *
     * @return none by default
     */
    String pattern() default "";

    /**
     * Which field an event's {@link Event#type() type} is taken from.
     *
     * @return the path of a field; by default {@code type} of steps, {@code event_type} of operations
     */
    String typeField() default "";

    /**
     * Which field an event's {@link Event#key() key} is taken from.
     *
     * @return the path of a field; by default the key is that of the entity or operation
     */
    String keyField() default "";
}
