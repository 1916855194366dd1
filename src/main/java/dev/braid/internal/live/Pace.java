package dev.braid.internal.live;

import dev.braid.BraidException;
import java.time.Duration;
import java.time.Instant;

/**
 * When records are handed over, on the machine's clock.
 *
 * <p>Durations are in nanoseconds.
 */
public sealed interface Pace {

    /** So far that no sum with an instant leaves the range of long. */
    Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);

    /** Nothing is waited for. */
    Pace AT_ONCE = new AtOnce();

    /** Each record at its own instant. */
    static Pace inTime(double speed) {
        return new InTime(0, speed);
    }

    /** A run that begins at {@code now} and starts before: it catches up at full speed, then it goes on in time. */
    static Pace catchingUp(Instant start, Instant now, double speed) {
        if (start.isAfter(now)) {
            throw new BraidException("found the start " + start + ", which lies in the future,"
                    + " expected one in the past: there is nothing to catch up with");
        }
        Duration behind = Duration.between(start, now);
        // A run does not get further than 292 years, and so not to its goal.
        return new InTime((behind.compareTo(LONGEST) < 0 ? behind : LONGEST).toNanos(), speed);
    }

    /** So many records a second, whatever their instants are. */
    static Pace atRate(double perSecond) {
        return new AtRate(perSecond);
    }

    /**
     * When a record is due, counted from when the run began on the machine's clock; what is not above 0 is due at once.
     *
     * @param time the record's instant, counted from the start of the run
     * @param earlier how many records were handed over before it
     */
    long due(long time, long earlier);

    /** See {@link #AT_ONCE}. */
    record AtOnce() implements Pace {

        @Override
        public long due(long time, long earlier) {
            return 0;
        }
    }

    /** See {@link #inTime} and {@link #catchingUp}. */
    record InTime(long behind, double speed) implements Pace {

        @Override
        public long due(long time, long earlier) {
            // To the nanosecond at the usual speed, which a double of many years is not.
            return speed == 1 ? time - behind : (long) ((time - behind) / speed);
        }
    }

    /** See {@link #atRate}. */
    record AtRate(double perSecond) implements Pace {

        private static final double NANOS_PER_SECOND = 1e9;

        @Override
        public long due(long time, long earlier) {
            return (long) (earlier * NANOS_PER_SECOND / perSecond);
        }
    }
}
