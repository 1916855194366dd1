package dev.braid.internal.plan;

import dev.braid.BraidException;
import dev.braid.internal.document.Place;
import dev.braid.internal.random.Sampler;

/** How long a text or list is. */
record Length(Sampler sampler, Place place) {

    /** Beyond this a distribution has run away, and would take the memory with it. */
    private static final int MAX = 1_000_000;

    int of(long state) {
        long length = sampler.whole(state);
        if (length > MAX) {
            throw new BraidException(place + ": `length_distribution` drew the length " + length + ", expected at most "
                    + MAX + "; give it a bounded distribution, such as uniform");
        }
        return (int) Math.max(0, length);
    }
}
