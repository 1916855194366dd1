package dev.braid;

import org.jspecify.annotations.Nullable;

/**
 * What Braid throws when it cannot do what it was asked to: input that is wrong, a limit that was passed, a run that
 * cannot go on.
 *
 * <p>The message is written for whoever wrote the input: it names the file or annotation, the path inside it, line and
 * column where there are some, what was found and what would be right.
 */
public class BraidException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception without a cause.
     *
     * @param message what was found, where, and what would be right
     */
    public BraidException(String message) {
        super(message);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param message what was found, where, and what would be right
     * @param cause what went wrong underneath
     */
    public BraidException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
