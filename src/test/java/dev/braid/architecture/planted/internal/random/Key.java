package dev.braid.architecture.planted.internal.random;

import dev.braid.architecture.planted.BraidException;

/** Imports what every package may. */
public class Key {

    public long value() {
        throw new BraidException();
    }
}
