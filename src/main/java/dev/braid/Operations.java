package dev.braid;

import dev.braid.internal.nearest.Nearest;
import dev.braid.internal.spec.CloudModel;
import dev.braid.internal.spec.OperationModel;
import dev.braid.internal.spec.OperationSchedule;
import dev.braid.internal.spec.OperationsSpecification;
import dev.braid.internal.spec.Specification;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Makes events of operations that a cloud performs, many of them at the same time: each is a series of notifications, in the
 * form of OpenStack's, that share a request id and are spread over some seconds.
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
    public static final double DEFAULT_RATE_PER_MINUTE = 100;

    private static final String THINGS = "operations";
    private static final double MINUTES_PER_HOUR = 60;

    private final Function<OperationSchedule, Specification> kind;
    private final OperationSchedule schedule;

    private Operations(Function<OperationSchedule, Specification> kind, OperationSchedule schedule) {
        this.kind = kind;
        this.schedule = schedule;
    }

    private Operations(Function<OperationSchedule, Specification> kind) {
        this(kind, new OperationSchedule(Frequency.gap(DEFAULT_RATE_PER_MINUTE, THINGS), null, Duration.ofDays(1)));
    }

    /**
     * Operations that are built in.
     *
     * @param name {@code create}, {@code delete}, {@code update}, {@code mix} or {@code run_instance}
     * @return 100 of them a minute, without end
     * @throws BraidException if there are none of this name
     */
    public static Operations of(String name) {
        CloudModel cloud = CloudModel.builtIn();
        List<OperationModel> models = cloud.named(name);
        if (models.isEmpty()) {
            throw unknown(name, cloud.names());
        }
        return new Operations(schedule -> new OperationsSpecification(cloud, models, schedule));
    }

    private static BraidException unknown(String name, List<String> names) {
        String nearest = Nearest.to(name, names);
        return new BraidException("found the operation `" + name + "`, expected one of `" + String.join("`, `", names)
                + "`" + (nearest == null ? "" : "; did you mean `" + nearest + "`?"));
    }

    /**
     * Limits how much happens.
     *
     * @param count for {@code create}, {@code delete} and {@code run_instance} how many operations there are, after which the run
     *     ends, without end by default; for {@code mix} how many instances there are at the same time at most, any number by
     *     default; for {@code update} how many there are to be updated, at most 1 000 000, 100 by default
     * @return operations with this limit
     * @throws BraidException if the number is not above 0
     */
    public Operations entities(long count) {
        if (count < 1) {
            throw new BraidException("found " + count + " entities, expected a number above 0");
        }
        return with(new OperationSchedule(schedule.tick(), count, schedule.existsEvery()));
    }

    /**
     * Sets how many operations begin in a minute; instead of a rate in an hour.
     *
     * @param rate from 0.000001 to 60 000 000, of which the tick is a microsecond; {@value #DEFAULT_RATE_PER_MINUTE} by default
     * @return operations at this rate
     * @throws BraidException if the rate is out of range
     */
    public Operations ratePerMinute(double rate) {
        return withTick(Frequency.gap(rate, THINGS));
    }

    /**
     * Sets how many operations begin in an hour; instead of a rate in a minute.
     *
     * @param rate as for {@link #ratePerMinute}, times 60
     * @return operations at this rate
     * @throws BraidException if the rate is out of range
     */
    public Operations ratePerHour(double rate) {
        return withTick(Frequency.gap(rate / MINUTES_PER_HOUR, THINGS));
    }

    /**
     * Sets how often it is told what exists.
     *
     * @param period whole hours that divide the day: at the full hour, counted from midnight; 24 hours by default
     * @return operations with this period
     * @throws BraidException if the period does not divide the day in whole hours
     */
    public Operations existsEvery(Duration period) {
        long hours = period.toHours();
        if (!period.equals(Duration.ofHours(hours)) || hours < 1 || 24 % hours != 0) {
            throw new BraidException(
                    "found the period " + period + ", expected whole hours that divide the day, such as 1 or 24 hours");
        }
        return with(new OperationSchedule(schedule.tick(), schedule.entities(), period));
    }

    private Operations withTick(Duration tick) {
        return with(new OperationSchedule(tick, schedule.entities(), schedule.existsEvery()));
    }

    private Operations with(OperationSchedule changed) {
        return new Operations(kind, changed);
    }

    /**
     * What makes the events; its settings are those of every generator, but for the concurrency, which has no meaning here.
     *
     * @return a generator with the default seed and start, and no limit
     * @throws BraidException if the settings do not go together
     */
    public Generator generator() {
        return new Generator(kind.apply(schedule));
    }
}
