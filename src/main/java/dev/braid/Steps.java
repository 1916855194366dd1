package dev.braid;

import dev.braid.internal.spec.StepsSpecification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of entities that go through the same steps, many of them at the same time: the events of each are in order,
 * those of different ones interleave.
 *
 * <pre>{@code
 * Events orders = Steps.of("order.created", "order.paid|order.invoiced +1s..5m", "item.shipped x1..3", "order.returned?")
 *         .entities(100)
 *         .generator()
 *         .events();
 * }</pre>
 *
 * <p>A step is written {@code type[ xN|xN..M][?][ +MIN..MAX]}:
 *
 * <ul>
 *   <li>{@code order.paid}: the type of the event; with {@code order.paid|order.invoiced} one of them is drawn each time, all
 *       alike;
 *   <li>{@code x3}, {@code x1..3}: how often the step is taken, by default once; all numbers of a range are as frequent;
 *   <li>{@code ?}: half of the entities leave the step out;
 *   <li>{@code +2s}, {@code +500ms..3s}: how long it takes, each time, in {@code ms}, {@code s}, {@code m} or {@code h}; all delays of
 *       a range are as frequent. Without it the gap is exponential with a mean of a second; the first event of an entity then comes
 *       with its start.
 * </ul>
 *
 * <p>An event has the fields {@code time}, {@code type}, {@code key} (such as {@code entity-000001}, counted from 1 in the order
 * of the starts) and {@code step} (the number of the event within its entity, from 1), then those of the {@link #payload} where there
 * is one. Entities start at gaps that are exponential with a mean of 0.1 seconds.
 *
 * <p>Immutable: every setting returns new ones.
 */
public final class Steps {

    private final StepsSpecification specification;

    private Steps(StepsSpecification specification) {
        this.specification = specification;
    }

    /**
     * Entities that go through steps.
     *
     * @param steps in their order, at least one
     * @return entities without end
     * @throws BraidException if a step is wrong: with all that are, and the column in each
     */
    public static Steps of(String... steps) {
        return new Steps(StepsSpecification.of(List.of(steps)));
    }

    /**
     * Ends the run when so many entities have gone through all steps.
     *
     * @param count above 0
     * @return steps with this limit
     * @throws BraidException if the number is not above 0
     */
    public Steps entities(long count) {
        return new Steps(specification.withEntities(count));
    }

    /**
     * Sets how many entities start in a minute, in the mean.
     *
     * @param rate from 0.000001 to 60 000 000; 600 by default
     * @return steps at this rate
     * @throws BraidException if the rate is out of range
     */
    public Steps ratePerMinute(double rate) {
        return new Steps(specification.withPerMinute(rate));
    }

    /**
     * Adds the fields of an emitter to each event.
     *
     * <p>A variable that they take is set once for each entity, with its first event, as the first state sets it that does; of what
     * else the states say nothing has an effect. The {@code timeFormat} is that of the specification.
     *
     * @param specification of type {@code generator}: a location, or the document itself, as for {@link Generator#of(String)}
     * @param emitter the name of one of its emitters, none of whose fields is named as one that each event has
     * @return steps with this payload
     * @throws BraidException if there is no such specification or emitter, or a field has a name that is taken
     */
    public Steps payload(String specification, String emitter) {
        return payload(specification, emitter, null);
    }

    /**
     * As {@link #payload(String, String)}, of a specification that may lie beside a class.
     *
     * @param specification as for {@link #payload(String, String)}
     * @param emitter as for {@link #payload(String, String)}
     * @param beside a location is looked for beside this class first
     * @return as {@link #payload(String, String)}
     * @throws BraidException as {@link #payload(String, String)}
     */
    public Steps payload(String specification, String emitter, @Nullable Class<?> beside) {
        return new Steps(this.specification.withPayload(
                Generator.of(specification, beside).specification(), emitter));
    }

    /**
     * What makes the events; its settings are those of every generator, but for the concurrency, which has no meaning here.
     *
     * @return a generator with the default seed and start, and no limit; the events' types are their steps'
     */
    public Generator generator() {
        return new Generator(specification);
    }
}
