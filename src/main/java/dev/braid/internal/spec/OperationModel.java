package dev.braid.internal.spec;

import java.util.List;

/**
 * A kind of operation that a cloud performs.
 *
 * @param variants the notifications of each form that it can take, in their order; each form is as frequent as the others
 */
public record OperationModel(String name, List<List<Notice>> variants) {

    /** What becomes of the instance with a notification. */
    public enum Change {
        NONE,
        LAUNCHED,
        DELETED
    }

    /**
     * One notification.
     *
     * @param publisher a key of {@link CloudModel#publishers()}
     * @param minGap in nanoseconds after the one before
     * @param maxGap not below {@code minGap}; between them all whole microseconds are as frequent
     */
    public record Notice(String publisher, String type, long minGap, long maxGap, Change change) {}

    public OperationModel {
        variants = List.copyOf(variants);
    }

    public boolean launches() {
        return has(Change.LAUNCHED);
    }

    public boolean deletes() {
        return has(Change.DELETED);
    }

    private boolean has(Change change) {
        return variants.get(0).stream().anyMatch(notice -> notice.change() == change);
    }
}
