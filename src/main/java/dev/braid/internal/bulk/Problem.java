package dev.braid.internal.bulk;

import dev.braid.internal.time.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why operations were not done by a request.
 *
 * @param isPassing whether another request may do them
 * @param who was refused
 * @param how it was
 */
record Problem(
        boolean isPassing,
        String who,
        String how,
        String remedy,
        @Nullable Exception cause) {

    BulkFailure failure() {
        return new BulkFailure(who + " " + how, remedy, cause);
    }

    BulkFailure failureAfter(Duration patience) {
        return new BulkFailure(who + ", for " + Durations.words(patience) + ", " + how, remedy, cause);
    }
}
