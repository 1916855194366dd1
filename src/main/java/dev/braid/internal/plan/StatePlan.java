package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;

/** What a worker does in one state. */
final class StatePlan {

    /** The next state of a worker that has none: its end. */
    static final int STOP = -1;

    private final EmitterPlan emitter;
    private final Assignment[] assignments;
    private final Assignment[] counting;
    private final Wait delay;
    private final Transition transition;

    StatePlan(EmitterPlan emitter, Assignment[] assignments, Wait delay, Transition transition) {
        this.emitter = emitter;
        this.assignments = assignments;
        this.counting = Assignment.counting(assignments);
        this.delay = delay;
        this.transition = transition;
    }

    int recordType() {
        return emitter.type();
    }

    /** Sets the worker's variables, then writes its record. */
    void write(Scope scope, JsonBuffer out) {
        for (Assignment assignment : assignments) {
            assignment.assign(scope);
        }
        emitter.write(scope, out);
    }

    /** Advances the counters as {@link #write} would. */
    void count(Scope scope) {
        for (Assignment assignment : counting) {
            assignment.count(scope);
        }
        emitter.count(scope);
    }

    long delay(long step) {
        return delay.nanos(step);
    }

    int next(long step) {
        return transition.next(step);
    }
}
