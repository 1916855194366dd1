package dev.braid.internal.spec;

import dev.braid.BraidException;
import dev.braid.internal.time.Durations;
import dev.braid.internal.time.Frequency;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When operations begin, and when what exists is told.
 *
 * @param tick between the beginnings of operations, whole microseconds
 * @param entities how many there are, null where nobody said it: what that limits depends on the operations
 * @param existsEvery whole hours that divide the day
 */
public record OperationSchedule(Duration tick, @Nullable Long entities, Duration existsEvery) {

    OperationSchedule withPerMinute(double rate) {
        return new OperationSchedule(Frequency.gap(rate, "operations"), entities, existsEvery);
    }

    OperationSchedule withEntities(long count) {
        if (count < 1) {
            throw new BraidException("found " + count + " entities, expected a number above 0");
        }
        return new OperationSchedule(tick, count, existsEvery);
    }

    OperationSchedule withExistsEvery(Duration period) {
        long hours = period.toHours();
        if (!period.equals(Duration.ofHours(hours)) || hours < 1 || 24 % hours != 0) {
            throw new BraidException("found the period " + Durations.words(period)
                    + ", expected whole hours that divide the day, such as 1 or 24 hours");
        }
        return new OperationSchedule(tick, entities, period);
    }
}
