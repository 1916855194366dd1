package dev.braid.internal.operation;

import dev.braid.internal.engine.Process;
import dev.braid.internal.engine.Step;
import dev.braid.internal.spec.OperationSchedule;
import java.time.Instant;

/** Reports all that exists at the end of each period, one after the other. */
final class Audits extends Process {

    /** Before ticks, after all operations. */
    static final long NUMBER = LAST - 1;

    private final Operations operations;
    private final Periods periods;
    private final Process starter;

    /** How many have been reported at this instant. */
    private int reported;

    /**
     * Those of a run, which they begin.
     *
     * @param ends whether it does so when as many operations as there are entities have ended
     */
    static Process of(Operations operations, Instant start, OperationSchedule schedule, boolean ends) {
        Long entities = schedule.entities();
        long most = ends && entities != null ? entities : Long.MAX_VALUE;
        return new Audits(
                operations,
                new Periods(start, schedule.existsEvery()),
                new Starter(operations, schedule.tick().toNanos(), most));
    }

    private Audits(Operations operations, Periods periods, Process starter) {
        super(NUMBER);
        this.operations = operations;
        this.periods = periods;
        this.starter = starter;
    }

    @Override
    protected long act(long now, Step step) {
        if (now == 0) {
            step.spawn(starter);
            return periods.next(now);
        }
        if (operations.areOver()) {
            return DONE;
        }
        if (reported < operations.existing()) {
            step.spawn(operations.report(reported++, now));
            operations.began();
            return now;
        }
        reported = 0;
        return periods.next(now);
    }
}
