package dev.braid.internal.plan;

import dev.braid.internal.engine.Process;
import dev.braid.internal.engine.Step;
import dev.braid.internal.random.Keys;

/** Starts entities one after the other; acts last at an instant. */
final class Entities extends Process {

    private final Sequence sequence;
    private final Wait startGap;
    private final Shard shard;
    private final long most;
    private long started;

    /** {@code most}: how many there are. */
    Entities(Sequence sequence, Wait startGap, Shard shard, long most) {
        super(LAST);
        this.sequence = sequence;
        this.startGap = startGap;
        this.shard = shard;
        this.most = most;
    }

    @Override
    protected long act(long now, Step step) {
        long number = started++;
        step.spawn(new Entity(number, shard.owns(number) ? sequence.newRow() : null, sequence));
        return started == most ? DONE : now + startGap.nanos(Keys.step(number, 0));
    }
}
