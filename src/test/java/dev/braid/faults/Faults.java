package dev.braid.faults;

import java.time.Duration;

/**
 * What is wrong with a network, each way.
 *
 * @param delay how long what was sent is under way
 * @param bytesPerSecond how much gets through, all connections together; 0 is no limit
 * @param swallowing whether answers are dropped
 * @param losing one of how many answers is dropped, with its connection; 0 is none
 */
record Faults(Duration delay, long bytesPerSecond, boolean swallowing, int losing) {

    static final Faults NONE = new Faults(Duration.ZERO, 0, false, 0);

    Faults withDelay(Duration longer) {
        return new Faults(longer, bytesPerSecond, swallowing, losing);
    }

    Faults withBytesPerSecond(long less) {
        return new Faults(delay, less, swallowing, losing);
    }

    Faults withSwallowing(boolean answers) {
        return new Faults(delay, bytesPerSecond, answers, losing);
    }

    Faults withLosing(int oneIn) {
        return new Faults(delay, bytesPerSecond, swallowing, oneIn);
    }
}
