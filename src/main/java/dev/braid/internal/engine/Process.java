package dev.braid.internal.engine;

/**
 * Something that acts at instants of a run's clock, such as a worker.
 *
 * <p>Instants are nanoseconds since the start of the run.
 */
@SuppressWarnings("JavaLangClash") // the word of discrete-event simulation
public abstract class Process {

    /** What {@link #act} returns when the process has ended. */
    public static final long DONE = -1;

    /** The number of a process that acts after all others that act at the same instant. */
    protected static final long LAST = Long.MAX_VALUE;

    private final long number;

    /** Of two processes that act at one instant, the one with the lower number acts first. */
    protected Process(long number) {
        this.number = number;
    }

    /** Distinct within a run. */
    public final long number() {
        return number;
    }

    /**
     * Acts at {@code now}: emits at most one record, spawns at most one process.
     *
     * @return the instant at which the process acts next, at the earliest {@code now}, or {@link #DONE}
     */
    protected abstract long act(long now, Step step);

    /**
     * Reads what the process needs when it acts, so that it comes into the processor's caches before.
     *
     * @return anything that depends on all that was read, so that the reading is not left out
     */
    protected long readAhead() {
        return number;
    }
}
