package dev.braid.internal.record;

import org.jspecify.annotations.Nullable;

/** The names of the processes of a run, which are the keys of records that have none of their own. */
public final class ProcessNames {

    /** {@code worker-000001} and so on. */
    public static final ProcessNames WORKERS = numbered("worker-");

    private static final int DIGITS = 6;

    private final String prefix;

    /** The first names, which most runs have no more of; two threads may write the same text there. */
    private final @Nullable String[] first = new String[1024];

    private final boolean isNumbered;

    private ProcessNames(String prefix, boolean isNumbered) {
        this.prefix = prefix;
        this.isNumbered = isNumbered;
    }

    /** A prefix and the number of the process, counted from 1, with at least six digits. */
    public static ProcessNames numbered(String prefix) {
        return new ProcessNames(prefix, true);
    }

    /** The name of a run's one process. */
    public static ProcessNames single(String name) {
        return new ProcessNames(name, false);
    }

    String of(long process) {
        if (!isNumbered) {
            return prefix;
        }
        if (process >= first.length) {
            return named(process);
        }
        String known = first[(int) process];
        if (known == null) {
            known = named(process);
            first[(int) process] = known;
        }
        return known;
    }

    private String named(long process) {
        String number = Long.toString(process + 1);
        return prefix + "0".repeat(Math.max(0, DIGITS - number.length())) + number;
    }
}
