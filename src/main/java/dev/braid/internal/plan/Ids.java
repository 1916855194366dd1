package dev.braid.internal.plan;

import dev.braid.BraidException;
import dev.braid.internal.document.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The id sequences of a run, each asked for once. */
final class Ids {

    private final @Nullable Function<String, LongSupplier> sequences;
    private final Map<String, LongSupplier> known = new HashMap<>();

    Ids(@Nullable Function<String, LongSupplier> sequences) {
        this.sequences = sequences;
    }

    ValueWriter writer(String sequence, Place place) {
        if (sequences == null) {
            throw new BraidException(place + ": found the sequence `" + sequence
                    + "` and no id sequences, expected some: hand them in with Generator.sequences(...) or"
                    + " IdSequences.setDefault(...), on the command line with `--sequences`");
        }
        try {
            return new SequenceWriter(known.computeIfAbsent(sequence, sequences), place);
        } catch (BraidException e) {
            throw new BraidException(place + ": " + e.getMessage(), e);
        }
    }
}
