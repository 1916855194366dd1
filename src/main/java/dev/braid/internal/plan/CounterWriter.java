package dev.braid.internal.plan;

import dev.braid.BraidException;
import dev.braid.internal.document.Place;
import dev.braid.internal.encode.JsonBuffer;

/** Counts the records that took it. */
final class CounterWriter extends ValueWriter {

    private final long increment;
    private final Place place;
    private long next;
    private boolean passedEnd;

    CounterWriter(long start, long increment, Place place) {
        this.next = start;
        this.increment = increment;
        this.place = place;
    }

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        if (passedEnd) {
            throw new BraidException(
                    place + ": the counter passes the range of 64 bits; give a smaller `start` or `increment`");
        }
        out.number(next);
        long following = next + increment;
        passedEnd = increment < 0 ? following > next : following < next;
        next = following;
    }
}
