package dev.braid.internal.spec;

import java.nio.file.Path;

/** Finds the files that a specification names. */
@FunctionalInterface
public interface DataFiles {

    /**
     * A file that can be read.
     *
     * @throws dev.braid.BraidException if there is none; its message begins with {@code found}
     */
    Path find(String name);
}
