package dev.braid.jupiter;

import dev.braid.Event;
import dev.braid.Generator;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a {@code @ParameterizedTest} or {@code @ParameterizedClass} once for each event of a specification.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EventSource(spec = "orders.yaml", count = 20)
 * void parsesEveryOrder(Event event) {
 *     assertThat(Order.parse(event.toJson()).total()).isPositive();
 * }
 * }</pre>
 *
 * <p>The event is the first argument; further parameters are for others to resolve. It comes as what the parameter, or the
 * field of a parameterized class, is declared as:
 *
 * <ul>
 *   <li>an {@link Event}, also for {@code Object} and for an aggregator or {@code ArgumentsAccessor};
 *   <li>{@code Map<String, Object>}, as {@link Event#fields()} gives it;
 *   <li>{@code String} or {@code byte[]}: a line of JSON, or what {@link #pattern()} makes of the record;
 *   <li>a record or class of yours, or Jackson's {@code JsonNode}, as {@link Generator#stream(Class)} gives it.
 * </ul>
 *
 * <h2>The same on every run</h2>
 *
 * <p>As for {@link GeneratedEvents}: invocation n has event n - 1 of the run, whatever the count is. The derived seed is one of
 * the class, the method and its parameter types; all invocations share the run. An invocation that fails reports it, with the
 * line that runs the test again.
 *
 * <h2>Scope and parallel runs</h2>
 *
 * <p>All events are made before the first invocation. Invocations may run at the same time: events are immutable, and what is
 * made of them belongs to one invocation.
 *
 * <h2>Annotations of your own</h2>
 *
 * <p>It can stand on annotations, and several times on one test, whose invocations are then those of all of them. Classes
 * inherit it, as they do {@code @ParameterizedClass}.
 *
 * <h2>Errors</h2>
 *
 * <p>An attribute that is wrong, a type that an event cannot come as, or a specification that is not found or holds errors
 * fails the whole test, as a missing {@code @ParameterizedTest} or {@code @ParameterizedClass} does, with a
 * {@link dev.braid.BraidException} that names the test, the attribute, what was found and what would be right.
 */
@Documented
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(EventSources.class)
@ArgumentsSource(EventArguments.class)
@ExtendWith(EventsExtension.class)
public @interface EventSource {

    /**
     * The specification, in JSON or YAML: a location, or the document itself; see {@link GeneratedEvents#spec()}.
     *
     * @return a location or a document
     */
    String spec();

    /**
     * Ends the run after so many events; either this or {@link #duration()} is needed.
     *
     * @return above 0; none by default
     */
    long count() default Attributes.NO_COUNT;

    /**
     * Ends the run when its clock has run for so long, such as {@code 30s}, {@code 10m} or {@code 1.5h}; see
     * {@link GeneratedEvents#duration()}.
     *
     * @return above 0; none by default
     */
    String duration() default "";

    /**
     * What all drawn values depend on; see {@link GeneratedEvents} for what comes in its place.
     *
     * @return one number, or none, the default
     */
    long[] seed() default {};

    /**
     * The instant at which the clock of the run starts; see {@link GeneratedEvents#start()}.
     *
     * @return in the years 0000 to 9999; {@value Generator#DEFAULT_START} by default
     */
    String start() default Generator.DEFAULT_START;

    /**
     * How many of the specification's workers live at the same time at most.
     *
     * @return above 0; {@value Generator#DEFAULT_CONCURRENCY} by default
     */
    int concurrency() default Generator.DEFAULT_CONCURRENCY;

    /**
     * What a {@code String} or {@code byte[]} holds instead of JSON; see {@link GeneratedEvents#pattern()}.
     *
     * @return none by default
     */
    String pattern() default "";

    /**
     * Which field an event's {@link Event#type() type} is taken from.
     *
     * @return the path of a field; {@code event_type} by default
     */
    String typeField() default "event_type";

    /**
     * Which field an event's {@link Event#key() key} is taken from.
     *
     * @return the path of a field; none by default
     */
    String keyField() default "";
}
