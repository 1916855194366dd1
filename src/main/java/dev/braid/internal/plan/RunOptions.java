package dev.braid.internal.plan;

import dev.braid.internal.engine.Limit;
import java.time.Instant;

/**
 * How a specification is run.
 *
 * @param concurrency how many workers live at the same time at most
 */
public record RunOptions(long seed, Instant start, int concurrency, Limit limit, Shard shard) {}
