package dev.braid.internal.plan;

import dev.braid.BraidException;
import dev.braid.internal.document.Place;
import dev.braid.internal.encode.JsonBuffer;
import java.util.function.LongSupplier;

/** Writes ids that come from elsewhere: no other run, and no other writer of the same sequence, has the same ones. */
final class SequenceWriter extends ValueWriter {

    private final LongSupplier ids;
    private final Place place;

    SequenceWriter(LongSupplier ids, Place place) {
        this.ids = ids;
        this.place = place;
    }

    @Override
    void write(long state, Scope scope, JsonBuffer out) {
        try {
            out.number(ids.getAsLong());
        } catch (BraidException e) {
            throw new BraidException(place + ": " + e.getMessage(), e);
        }
    }
}
