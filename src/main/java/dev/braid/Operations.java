package dev.braid;

import dev.braid.internal.location.Locator;
import dev.braid.internal.spec.OperationChoice;
import dev.braid.internal.template.TemplateFolder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of operations that a cloud performs, many of them at the same time: each is a series of notifications, in the
 * form of OpenStack's, that share a request id and are spread over seconds or minutes.
 *
 * <pre>{@code
 * Events notifications = Operations.of("mix").ratePerMinute(600).generator().seed(7).count(10_000).events();
 * }</pre>
 *
 * <p>An operation begins with each tick, which is a minute divided by the rate; the first one begins at the start. Instants are
 * whole microseconds. Never are two operations under way on one instance, and none begins on an instance that does not exist
 * or is being deleted.
 *
 * <p>The operations that are built in:
 *
 * <ul>
 *   <li>{@code create}: launches a new instance;
 *   <li>{@code delete}: deletes an instance that is older than the run;
 *   <li>{@code update}: does one of 35 things to any of the instances that are older than the run;
 *   <li>{@code mix}: creates an instance where there is none on which no operation is under way; else creates one in 10 % of the cases,
 *       and of the rest deletes one in 20 % and updates one in 80 %;
 *   <li>{@code run_instance}: launches a new instance in exactly eleven notifications.
 * </ul>
 *
 * <p>An action takes 0.25 to 900 seconds from its {@code .start} to its {@code .end}, each duration as likely as any other, so
 * that many operations overlap.
 *
 * <p>All but {@code run_instance} end with {@code compute.instance.exists}. Besides, one such notification is sent for each instance
 * that exists at each midnight of UTC, or more often: see {@link #existsEvery}. It has a request id and a key of its own, and
 * its audit period is the one that ends then; that of others has begun then and ends with them.
 *
 * <p>Events have the {@linkplain Event#key() key} of their operation, such as {@code operation-000001}, counted in the order of
 * their beginnings. The payload tells the instance: {@code tenant_id}, {@code user_id}, {@code instance_id}, {@code host},
 * {@code instance_type}, {@code instance_flavor_id} and {@code image_meta} never change; {@code state} is {@code building},
 * {@code active} and at last {@code deleted}; {@code launched_at} and {@code deleted_at} are empty text before.
 *
 * <p>Immutable: every setting returns new ones.
 *
 * @see Generator#ticks()
 */
public final class Operations {

    /** How many operations begin in a minute, unless told otherwise: {@value}. */
    public static final double DEFAULT_RATE_PER_MINUTE = OperationChoice.DEFAULT_RATE_PER_MINUTE;

    private final OperationChoice choice;

    private Operations(OperationChoice choice) {
        this.choice = choice;
    }

    /**
     * Operations that are built in.
     *
     * @param name {@code create}, {@code delete}, {@code update}, {@code mix} or {@code run_instance}
     * @return 100 of them a minute, without end
     * @throws BraidException if there are none of this name
     */
    public static Operations of(String name) {
        return new Operations(OperationChoice.builtIn(name));
    }

    /**
     * Operations as the templates of a folder tell them: each of its files {@code NAME_LENGTH.json} is a list of hints and of the
     * notifications of one operation, in which placeholders stand for what differs between two of them. The operation's name
     * is that of the file up to the first underscore.
     *
     * <p>One of the files is drawn at each tick, each as often as any other unless operations are {@link #weight weighted}, for
     * an instance of its own, whose past lies before the operation. Where there is a file {@code eod_exists.json}, it is sent at
     * each midnight, or {@linkplain #existsEvery more often}, for each instance whose operation has ended and did not delete it.
     *
     * @param folder a location: looked for at the root of the class path, then as a folder; {@code classpath:} and
     *     {@code file:} pin it to one of them
     * @return 100 operations a minute, without end
     * @throws BraidException if there is no such folder, or a template is wrong: with all that is wrong with them
     */
    public static Operations templates(String folder) {
        return templates(folder, null);
    }

    /**
     * As {@link #templates(String)}, of a folder that may lie beside a class.
     *
     * @param folder as for {@link #templates(String)}
     * @param beside a location is looked for beside this class first
     * @return as {@link #templates(String)}
     * @throws BraidException as {@link #templates(String)}
     */
    public static Operations templates(String folder, @Nullable Class<?> beside) {
        return new Operations(OperationChoice.templates(TemplateFolder.read(Locator.folder(folder, beside))));
    }

    /**
     * Limits how much happens.
     *
     * @param count for templates, {@code create}, {@code delete} and {@code run_instance} how many operations there are, after which the run
     *     ends, without end by default; for {@code mix} how many instances there are at the same time at most, any number by
     *     default; for {@code update} how many there are to be updated, at most 1 000 000, 100 by default
     * @return operations with this limit
     * @throws BraidException if the number is not above 0
     */
    public Operations entities(long count) {
        return new Operations(choice.entities(count));
    }

    /**
     * Sets how many operations begin in a minute; instead of a rate in an hour.
     *
     * @param rate from 0.000001 to 60 000 000, of which the tick is a microsecond; {@value #DEFAULT_RATE_PER_MINUTE} by default
     * @return operations at this rate
     * @throws BraidException if the rate is out of range
     */
    public Operations ratePerMinute(double rate) {
        return new Operations(choice.ratePerMinute(rate));
    }

    /**
     * Sets how many operations begin in an hour; instead of a rate in a minute.
     *
     * @param rate as for {@link #ratePerMinute}, times 60
     * @return operations at this rate
     * @throws BraidException if the rate is out of range
     */
    public Operations ratePerHour(double rate) {
        return new Operations(choice.ratePerHour(rate));
    }

    /**
     * Sets how often it is told what exists.
     *
     * @param period whole hours that divide the day: at the full hour, counted from midnight; 24 hours by default
     * @return operations with this period
     * @throws BraidException if the period does not divide the day in whole hours
     */
    public Operations existsEvery(Duration period) {
        return new Operations(choice.existsEvery(period));
    }

    /**
     * Sets how often an operation is drawn, in proportion to the weights of the others; only for templates.
     *
     * @param operation the name of one of them
     * @param weight of all its files together, at least 0, which leaves it out; the number of its files by default
     * @return operations with this weight
     * @throws BraidException if there is no such operation among the templates, the weight is out of range, or none is left
     */
    public Operations weight(String operation, double weight) {
        return new Operations(choice.weight(operation, weight));
    }

    /**
     * Performs one operation alone; for templates, of which all are drawn otherwise.
     *
     * @param operation the name of one of them
     * @return operations of which the others have the weight 0
     * @throws BraidException if there is no such operation among the templates
     */
    public Operations only(String operation) {
        return new Operations(choice.only(operation));
    }

    /**
     * What makes the events; its settings are those of every generator, but for the concurrency, which has no meaning here.
     *
     * @return a generator with the default seed and start, and no limit
     * @throws BraidException if the settings do not go together
     */
    public Generator generator() {
        return new Generator(choice.specification());
    }
}
