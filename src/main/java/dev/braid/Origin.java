package dev.braid;

import java.util.OptionalLong;

/** Where events come from: what is theirs and does not stand in their records. */
sealed interface Origin permits RunOrigin, ForeignOrigin {

    String type(byte[] json);

    String key(byte[] json, long process);

    /** Empty where it is not known. */
    OptionalLong seed();
}
