package dev.braid;

/**
 * How the instants of a run come: whether and for what they are waited for. Order and values of the events are those of
 * the simulated run under every clock.
 *
 * @see Generator#clock
 */
public enum RunClock {

    /** Nothing is waited for. */
    SIMULATED,

    /** The run starts now, and each event is handed over at its instant. */
    REAL,

    /**
     * The run starts in the past: its events come at full speed up to now, from there on at their instants.
     */
    CATCH_UP,

    /** The test moves the clock, by {@link EventStream#advance} and {@link EventStream#advanceTo}. */
    MANUAL
}
