package dev.braid.internal.plan;

/** The workers of a run: how many live, and what they share. */
final class Workers {

    private final StatePlan[] states;
    private final Scope scope;
    private final Shard shard;
    private final int concurrency;
    private final byte[] unset;

    private long spawned;
    private int live;

    Workers(StatePlan[] states, Scope scope, RunOptions options) {
        this.states = states;
        this.scope = scope;
        this.shard = options.shard();
        this.concurrency = options.concurrency();
        this.unset = scope.variables.row();
    }

    boolean isFull() {
        return live >= concurrency;
    }

    Worker spawn() {
        live++;
        long number = spawned++;
        return new Worker(number, shard.owns(number) ? unset.clone() : null, this);
    }

    void end() {
        live--;
    }

    StatePlan state(int index) {
        return states[index];
    }

    /** What the writers are to see of a worker's step. */
    Scope enter(long now, long step, byte[] row) {
        scope.now = now;
        scope.step = step;
        scope.variables.use(row);
        return scope;
    }

    /** Stands for the variables of workers that other shards write. */
    byte[] unset() {
        return unset;
    }

    /** The variables of the worker that has just been written: another array where they have outgrown theirs. */
    byte[] row() {
        return scope.variables.row();
    }
}
