package dev.braid.internal.cli;

import org.jspecify.annotations.Nullable;

/** Something could not be done although it was asked for in the right way. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
