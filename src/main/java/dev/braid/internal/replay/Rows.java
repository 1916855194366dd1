package dev.braid.internal.replay;

import org.jspecify.annotations.Nullable;

/** One way through the rows of a file. */
interface Rows {

    /** Null at the end of the file. */
    @Nullable
    Row next();
}
