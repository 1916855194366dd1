package dev.braid.internal.operation;

/** An instance and what has become of it; what never changes follows from who created it. */
final class Instance {

    private static final long NEVER = Long.MIN_VALUE;

    /** The number of the operation that creates it; a negative one where it is older than the run. */
    final long creator;

    final int owner;
    final int host;
    final int image;

    /** In nanoseconds since the start. */
    long launchedAt = NEVER;

    long deletedAt = NEVER;

    /** Among those that exist; of its {@link Population}. */
    int place;

    Instance(long creator, int owner, int host, int image) {
        this.creator = creator;
        this.owner = owner;
        this.host = host;
        this.image = image;
    }

    boolean isLaunched() {
        return launchedAt != NEVER;
    }

    boolean isDeleted() {
        return deletedAt != NEVER;
    }
}
