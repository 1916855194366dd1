package dev.braid.jupiter;

import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Events;
import dev.braid.Generator;
import dev.braid.RunClock;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a parameter or field of a test the events of a specification, the same on every run.
 *
 * <pre>{@code
 * class ClickTest {
 *
 *     @Test
 *     void everyClickHasAUser(@GeneratedEvents(spec = "clicks.json", count = 1000) List<Event> clicks) {
 *         assertThat(clicks).allMatch(click -> click.has("user_id"));
 *     }
 * }
 * }</pre>
 *
 * <h2>What is generated</h2>
 *
 * <p>The events of one run of the specification, in the order of their times; nothing waits, unless {@link #clock()} or
 * {@link #rate()} says so. The specification's own {@code target} is passed over. The type of the parameter or field says
 * how they come:
 *
 * <ul>
 *   <li>{@link Events}, {@code List}, or an array: all of them, made before the test begins, in a list that cannot be
 *       changed or an array of the test's own. They need an end: {@link #count()} or {@link #duration()}.
 *   <li>{@code Stream} or {@code Iterator}: each is made when the test asks for it; without end where neither limit is
 *       given. For one thread, to be read once, without anything to close.
 *   <li>{@link EventStream}: handed over while the test runs, from its {@code start()} on, which the test calls; without end
 *       where neither limit is given.
 * </ul>
 *
 * <p>Each event comes as
 *
 * <ul>
 *   <li>an {@link Event}, also where the type is left open ({@code List<?>}, {@code List<Object>});
 *   <li>{@code Map<String, Object>}, as {@link Event#fields()} gives it;
 *   <li>{@code String} or {@code byte[]}: a line of JSON, or what {@link #pattern()} makes of the record, without a line
 *       break; bytes in UTF-8;
 *   <li>a record or class of yours, or Jackson's {@code JsonNode}, as {@link Generator#stream(Class)} gives it.
 * </ul>
 *
 * <p>In a generic test class the type may be one of its type variables, if a class that inherits it says what it is.
 *
 * <h2>The same on every run</h2>
 *
 * <p>The same specification, seed and start give the same events, and the first n of them whatever the count is. The seed
 * is that of {@link #seed()}, else that of {@code braid.seed} (a system property, or a line of
 * {@code junit-platform.properties}), else one derived from the test class, the method with its parameter types and the
 * position of the parameter, or the constructor, or the field, and the invocation's index in a repeated or parameterized
 * test or class: each parameter and field gets events of its own, and they stay the same when other tests come and go.
 * {@code braid.seed=random} draws one for each JVM.
 *
 * <p>A test, lifecycle method or constructor that fails reports each seed, where it came from and the line that runs the
 * test again: under the failure, as a suppressed exception, and as a report entry; that line is printed on standard output
 * too. The events themselves, as many as were handed over and 100 000 at most, are published as a file of JSON lines for
 * each parameter and field; its path is reported with them. A test that passes prints nothing. What the specification holds
 * that has no meaning is logged as a warning and published as a report entry, once for each test class.
 *
 * <h2>Scope, clean-up and parallel runs</h2>
 *
 * <p>On parameters of test methods, constructors and lifecycle methods, and on fields of any visibility that are not final,
 * in nested, inherited, repeated, parameterized and dynamic tests too. Fields of an instance are set when it has been made,
 * static ones before the {@code @BeforeAll} methods. Fields of a record are those of its constructor.
 *
 * <p>Each parameter and field of each invocation has a run of its own: nothing is shared, and tests may run at the same
 * time. An {@link EventStream} is closed at the end of the test, or of the class where it is in a static field, in a
 * parameter of {@code @BeforeAll} or {@code @AfterAll}, or in a class that has one instance for all tests. A failure inside
 * it fails the test, or the class, whether it was read or not.
 *
 * <h2>Annotations of your own</h2>
 *
 * <pre>{@code
 * @Target({ElementType.PARAMETER, ElementType.FIELD})
 * @Retention(RetentionPolicy.RUNTIME)
 * @GeneratedEvents(spec = "clicks.json", count = 1000)
 * @interface Clicks {}
 * }</pre>
 *
 * <h2>Errors</h2>
 *
 * <p>An attribute, parameter or field that is wrong, a specification that is not found, or that holds errors, fails the
 * test: for a parameter with an {@link org.junit.jupiter.api.extension.ParameterResolutionException}, for a field with a
 * {@link dev.braid.BraidException}. It names the parameter or field, the attribute, what was found and what would be right:
 * for a location all places where it was looked for, for a specification all its errors.
 *
 * @see Generator
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EventsExtension.class)
public @interface GeneratedEvents {

    /**
     * The specification, in JSON or YAML: a location, or the document itself, which is text that begins with a brace or has
     * several lines.
     *
     * <p>A location is looked for beside the test class, then at the root of the class path, then as a file;
     * {@code classpath:} and {@code file:} pin it to one of the last two.
     *
     * @return a location or a document
     */
    String spec();

    /**
     * Ends the run after so many events; not together with {@link #duration()}.
     *
     * @return above 0; none by default
     */
    long count() default Attributes.NO_COUNT;

    /**
     * Ends the run when its clock has run for so long, such as {@code 30s}, {@code 1.5h} or {@code PT10M}: events at that very
     * instant are not part of it. Not together with {@link #count()}.
     *
     * @return above 0; none by default
     */
    String duration() default "";

    /**
     * What all drawn values depend on, {@code seed = 7}; see above for what comes in its place.
     *
     * @return one number, or none, the default
     */
    long[] seed() default {};

    /**
     * The instant at which the clock of the run starts: an ISO date or date-time; the time, its minutes and seconds, and the
     * zone are optional, UTC by default.
     *
     * @return in the years 0000 to 9999; {@value Generator#DEFAULT_START} by default; not given where the clock is
     *     {@link RunClock#REAL}
     */
    String start() default Generator.DEFAULT_START;

    /**
     * How many of the specification's workers live at the same time at most.
     *
     * @return above 0; {@value Generator#DEFAULT_CONCURRENCY} by default
     */
    int concurrency() default Generator.DEFAULT_CONCURRENCY;

    /**
     * How the instants of the run are waited for. With {@link RunClock#REAL} the run starts now, and {@link #start()} is not
     * given; {@link RunClock#MANUAL} is for an {@link EventStream} alone.
     *
     * @return {@link RunClock#SIMULATED} by default: nothing waits
     */
    RunClock clock() default RunClock.SIMULATED;

    /**
     * Divides the waits of the clocks {@link RunClock#REAL} and {@link RunClock#CATCH_UP}; the times in the events stay as
     * they are.
     *
     * @return above 0; 1 by default, at 60 an hour passes in a minute
     */
    double speed() default 1;

    /**
     * Hands events over at a steady rate instead of at their instants, such as {@code 500/s}, {@code 30/m} or {@code 10/h};
     * the times in the events stay as they are. Not together with {@link #speed()}, and with the clocks
     * {@link RunClock#SIMULATED} and {@link RunClock#REAL} alone.
     *
     * @return above 0; none by default
     */
    String rate() default "";

    /**
     * What a {@code String} or {@code byte[]} holds instead of JSON: a line of text such as {@code {time},{user_id}}, as
     * described at {@link Generator#pattern(String)}, or the location of a file that holds one, looked for as {@link #spec()} is.
     * Text with a brace is a pattern, other text a location.
     *
     * @return none by default
     */
    String pattern() default "";

    /**
     * Which field an event's {@link Event#type() type} is taken from; without it in a record, the type is the emitter's
     * name.
     *
     * @return the path of a field that a record can have; {@code event_type}, which need not exist, by default
     */
    String typeField() default "event_type";

    /**
     * Which field an event's {@link Event#key() key} is taken from; without it in a record, the key is the worker.
     *
     * @return the path of a field that a record can have; none by default
     */
    String keyField() default "";
}
