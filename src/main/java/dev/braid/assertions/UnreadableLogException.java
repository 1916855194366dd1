package dev.braid.assertions;

import dev.braid.BraidException;

/** Tells a log that cannot be read from whatever else may go wrong while it is waited for; never reaches the user. */
final class UnreadableLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final BraidException reason;

    UnreadableLogException(String log, BraidException reason) {
        super(log + " could not be read: " + reason.getMessage(), reason);
        this.reason = reason;
    }

    BraidException reason() {
        return reason;
    }
}
