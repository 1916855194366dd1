package dev.braid.internal.plan;

import dev.braid.internal.engine.Process;
import dev.braid.internal.engine.Step;
import dev.braid.internal.random.Keys;

/** Starts workers, as long as there is room for them; acts last at an instant, and so sees the places freed at it. */
final class Spawner extends Process {

    /** How long it waits for a place: 5 s. */
    private static final long PATIENCE = 5_000_000_000L;

    private final Workers workers;
    private final Wait interarrival;

    Spawner(Workers workers, Wait interarrival) {
        super(LAST);
        this.workers = workers;
        this.interarrival = interarrival;
    }

    @Override
    protected long act(long now, Step step) {
        if (workers.isFull()) {
            // Looks at which nobody has acted would find no place either.
            long looks = (step.othersActAt() - now - 1) / PATIENCE + 1;
            return now + looks * PATIENCE;
        }
        Worker worker = workers.spawn();
        step.spawn(worker);
        return now + interarrival.nanos(Keys.step(worker.number(), 0));
    }
}
