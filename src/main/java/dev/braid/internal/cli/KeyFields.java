package dev.braid.internal.cli;

import dev.braid.BraidException;
import dev.braid.internal.spec.RecordFields;
import dev.braid.internal.spec.Specification;

/** The fields that a record's key is made of. */
final class KeyFields {

    private KeyFields() {}

    /** Refuses the path of a field that no record can have; {@code place} is where a user wrote it. */
    static void check(String place, String path, Specification read) {
        String problem = RecordFields.of(read).problem(path);
        if (problem != null) {
            throw new BraidException(place + ": " + problem);
        }
    }
}
