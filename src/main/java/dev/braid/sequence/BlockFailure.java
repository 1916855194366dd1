package dev.braid.sequence;

import org.jspecify.annotations.Nullable;

/** Why there is no block; the message says what was found, and in what it does not leave to others what to do. */
final class BlockFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** What becomes of who asked. */
    enum Kind {
        /** The sequence that was opened is there no more: nobody who opened it may go on. */
        LOST,
        /** Asking again would not help. */
        REFUSED,
        /** Asking again may help. */
        AWAY
    }

    private final Kind kind;

    private BlockFailure(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    static BlockFailure lost(String found) {
        return new BlockFailure(Kind.LOST, found, null);
    }

    static BlockFailure refused(String message, @Nullable Throwable cause) {
        return new BlockFailure(Kind.REFUSED, message, cause);
    }

    static BlockFailure away(String message, @Nullable Throwable cause) {
        return new BlockFailure(Kind.AWAY, message, cause);
    }

    /** Of a sequence that nobody has created. */
    static BlockFailure unknown(String place, String name) {
        return refused(
                "found no sequence `" + name + "` in " + place
                        + "; create it with create(), and where it was lost, with create(first id) above all ids given out",
                null);
    }

    Kind kind() {
        return kind;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
