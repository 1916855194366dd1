package dev.braid.internal.operation;

import dev.braid.internal.engine.Process;
import dev.braid.internal.engine.Step;

/** Reports all that exists at the end of each period, one after the other. */
final class Audits extends Process {

    /** Before ticks, after all operations. */
    static final long NUMBER = LAST - 1;

    private final Operations operations;
    private final Periods periods;
    private final Process starter;

    /** How many have been reported at this instant. */
    private int reported;

    /** Begins the run, with the starter. */
    Audits(Operations operations, Periods periods, Process starter) {
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
            step.spawn(operations.report(reported++));
            operations.began();
            return now;
        }
        reported = 0;
        return periods.next(now);
    }
}
