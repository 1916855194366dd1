package dev.braid.internal.server;

import dev.braid.BraidException;
import java.util.UUID;

/** Names that no other test has: the one that was asked for, and something behind it. */
public final class UniqueNames {

    /** How many characters longer they are; all of them are ASCII letters, digits and hyphens. */
    public static final int ADDED = UUID.randomUUID().toString().length() + 1;

    private UniqueNames() {}

    public static String of(String asked) {
        return asked + "-" + UUID.randomUUID();
    }

    /**
     * Refuses what has no effect.
     *
     * @param what the things that have names, such as "topics"
     */
    public static void refuseToKeep(String what, boolean unique, boolean keep) {
        if (unique && keep) {
            throw new BraidException("found `unique` and `keep`, expected one of them: " + what
                    + " that are new for each test have nothing to keep; remove one");
        }
    }
}
