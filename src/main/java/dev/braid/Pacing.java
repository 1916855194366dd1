package dev.braid;

import dev.braid.internal.live.Pace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the instants of a run are waited for, as the user said it.
 *
 * @param perSecond how many events are handed over each second, or null where their instants say when
 */
record Pacing(RunClock clock, double speed, @Nullable Double perSecond) {

    static final Pacing NONE = new Pacing(RunClock.SIMULATED, 1, null);

    Pacing withClock(RunClock changed) {
        return new Pacing(changed, speed, perSecond);
    }

    Pacing withSpeed(double changed) {
        requirePositive("speed", changed);
        return new Pacing(clock, changed, perSecond);
    }

    Pacing withRate(double changed) {
        requirePositive("rate", changed);
        return new Pacing(clock, speed, changed);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new BraidException("found a " + name + " of " + value + ", expected one above 0");
        }
    }

    /** What fits together is known only when all has been said. */
    void check(boolean hasStart) {
        if (clock == RunClock.REAL && hasStart) {
            throw new BraidException("found a start for the clock REAL, which starts now; expected none,"
                    + " or the clock CATCH_UP, which starts in the past and goes on in real time");
        }
        if (speed != 1 && (clock == RunClock.SIMULATED || clock == RunClock.MANUAL)) {
            throw new BraidException("found a speed of " + speed + " for the clock " + clock
                    + ", which waits for no instant; expected the clock REAL or CATCH_UP, or no speed");
        }
        if (perSecond != null && (clock == RunClock.CATCH_UP || clock == RunClock.MANUAL)) {
            throw new BraidException("found a rate for the clock " + clock
                    + ", which says itself when events are handed over; expected SIMULATED or REAL, or no rate");
        }
        if (perSecond != null && speed != 1) {
            throw new BraidException("found a rate and a speed, expected one of them:"
                    + " at a rate the instants of the events are not waited for");
        }
    }

    /** The pace of a run that begins at {@code now}, with its clock at {@code start}. */
    Pace pace(Instant start, Instant now) {
        if (perSecond != null) {
            return Pace.atRate(perSecond);
        }
        return switch (clock) {
            case SIMULATED, MANUAL -> Pace.AT_ONCE;
            case REAL -> Pace.inTime(speed);
            case CATCH_UP -> Pace.catchingUp(start, now, speed);
        };
    }
}
