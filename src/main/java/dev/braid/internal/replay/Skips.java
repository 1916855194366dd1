package dev.braid.internal.replay;

import dev.braid.internal.random.Keys;
import dev.braid.internal.random.Sampler;
import dev.braid.internal.random.Samplers;
import dev.braid.internal.random.Uniforms;
import dev.braid.internal.spec.ReplaySpecification.TimeSkipping;
import org.jspecify.annotations.Nullable;

/** Decides after which rows others are left out, and for how long. */
final class Skips {

    private static final double NANOS_PER_SECOND = 1e9;

    private final long decisions;
    private final long durations;
    private final double probability;
    private final Sampler seconds;

    Skips(long root, @Nullable TimeSkipping skipping) {
        long parent = Keys.child(root, "time_skipping");
        decisions = Keys.child(parent, "skip");
        durations = Keys.child(parent, "duration");
        probability = skipping == null ? 0 : skipping.probability();
        seconds = skipping == null
                ? Samplers.constant(0)
                : Samplers.uniform(skipping.minSeconds(), skipping.maxSeconds());
    }

    /** How many nanoseconds after the row of this step the next one lies at least: 0 where nothing is left out. */
    long nanos(long step) {
        return Uniforms.chance(decisions + step, 0, probability)
                ? (long) (seconds.real(durations + step) * NANOS_PER_SECOND + 0.5)
                : 0;
    }
}
