package dev.braid.internal.plan;

/** The workers of a run: how many live, and what they share. */
final class Workers {

    private final StatePlan[] states;
    private final Scope scope;
    private final Shard shard;
    private final int concurrency;
    private final int slots;
    private final Variables unset;

    private long spawned;
    private int live;

    Workers(StatePlan[] states, Scope scope, RunOptions options, int slots) {
        this.states = states;
        this.scope = scope;
        this.shard = options.shard();
        this.concurrency = options.concurrency();
        this.slots = slots;
        this.unset = new Variables(slots);
    }

    boolean isFull() {
        return live >= concurrency;
    }

    Worker spawn() {
        live++;
        long number = spawned++;
        return new Worker(number, shard.owns(number) ? new Variables(slots) : null, this);
    }

    void end() {
        live--;
    }

    StatePlan state(int index) {
        return states[index];
    }

    /** What the writers are to see of a worker's step. */
    Scope enter(long now, long step, Variables variables) {
        scope.now = now;
        scope.step = step;
        if (scope.variables != variables) {
            // They nearly always are the same in a shard that writes little, and the collector is told of every store.
            scope.variables = variables;
        }
        return scope;
    }

    /** Stands for the variables of workers that other shards write. */
    Variables unset() {
        return unset;
    }
}
