package dev.braid.internal.plan;

/** One of {@code count} runs that share the processes of a whole run among them; {@code index} counts from 0. */
public record Shard(int index, int count) {

    /** A run that writes everything itself. */
    public static final Shard WHOLE = new Shard(0, 1);

    boolean owns(long process) {
        return process % count == index;
    }
}
