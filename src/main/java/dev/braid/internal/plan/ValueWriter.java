package dev.braid.internal.plan;

import dev.braid.internal.encode.JsonBuffer;

/** Draws a value and writes it as JSON. */
abstract class ValueWriter {

    /** {@code state} belongs to this field at this step: the value draws from it and its forks. */
    abstract void write(long state, Scope scope, JsonBuffer out);
}
