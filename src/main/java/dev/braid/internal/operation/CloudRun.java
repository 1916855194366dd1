package dev.braid.internal.operation;

import dev.braid.internal.engine.Process;
import dev.braid.internal.spec.CloudModel;
import dev.braid.internal.spec.OperationSchedule;
import dev.braid.internal.spec.OperationsSpecification;
import java.time.Instant;
import java.util.function.LongPredicate;

/** Begins a run of built-in operations. */
public final class CloudRun {

    /** 0000-01-01T00:00:00Z, before which no time can be written. */
    static final long FIRST_SECOND = -62_167_219_200L;

    private static final long MICROS_PER_SECOND = 1_000_000;

    private CloudRun() {}

    /**
     * The process that acts first.
     *
     * @param root the key of the seed
     * @param owns whether this run writes the records of the process of a number
     */
    public static Process start(OperationsSpecification specification, long root, Instant start, LongPredicate owns) {
        CloudModel model = specification.cloud();
        OperationSchedule schedule = specification.schedule();
        CloudCompiler compiler = new CloudCompiler(specification);
        NoticePlan existence = compiler.existence();
        Periods periods = new Periods(start, schedule.existsEvery());
        NotificationWriter writer = new NotificationWriter(
                new NotificationTexts(specification, root), new Times(start), periods, root, existence.type());
        Instances instances = new Instances(
                root,
                NotificationTexts.OWNERS,
                NotificationTexts.host(model).count(),
                model.flavors().size() * model.images().size(),
                (start.getEpochSecond() - FIRST_SECOND) * MICROS_PER_SECOND);
        Cloud cloud = new Cloud(compiler, instances, writer, existence, root, owns);
        return Audits.of(cloud, start, schedule, specification.ends());
    }
}
