package dev.braid.jupiter;

import dev.braid.BraidException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Brings failures inside event streams to the test, whether it has read on or not. */
final class FailedStreams {

    private FailedStreams() {}

    /**
     * A failure that the test does not know of.
     *
     * @param failure of the test, if it has one; what it does not know of is added to it then, and nothing returned
     */
    static @Nullable BraidException of(ExtensionContext context, @Nullable Throwable failure) {
        BraidException first = null;
        for (Injected injected : Injections.of(context)) {
            BraidException inside = injected.handout().failure().orElse(null);
            if (inside != null && !isCause(inside.getCause(), failure)) {
                var untold =
                        new BraidException(injected.target().message(injected.annotation(), inside), inside.getCause());
                Throwable known = failure == null ? first : failure;
                if (known == null) {
                    first = untold;
                } else {
                    known.addSuppressed(untold);
                }
            }
        }
        return first;
    }

    private static boolean isCause(@Nullable Throwable cause, @Nullable Throwable failure) {
        for (Throwable known = failure; known != null; known = known.getCause()) {
            if (known == cause) {
                return true;
            }
        }
        return false;
    }
}
