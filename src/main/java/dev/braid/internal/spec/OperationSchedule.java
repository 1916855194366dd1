package dev.braid.internal.spec;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When operations begin, and when what exists is told.
 *
 * @param tick between the beginnings of operations, whole microseconds
 * @param entities how many there are, null where nobody said it: what that limits depends on the operations
 * @param existsEvery whole hours that divide the day
 */
public record OperationSchedule(Duration tick, @Nullable Long entities, Duration existsEvery) {}
