package dev.braid.internal.ids;

import dev.braid.BraidException;
import java.util.function.LongSupplier;

/** Stands for the ids of a run that is made again. */
public final class SpentIds {

    private SpentIds() {}

    /** Refuses. */
    @SuppressWarnings("DoNotCallSuggester") // called by who takes it for a source of ids
    public static LongSupplier ids(String sequence) {
        throw new BraidException("found the sequence `" + sequence
                + "` in events that are to be made again, expected none: its ids come once; keep the events where they are"
                + " handed over, in a list or by a sink");
    }
}
