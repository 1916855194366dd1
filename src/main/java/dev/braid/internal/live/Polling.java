package dev.braid.internal.live;

import dev.braid.BraidException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at something again and again, with short pauses, until it has changed. For one thread. */
public final class Polling<T> {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Supplier<T> look;

    /** What was seen last; null before the first look. */
    private @Nullable T seen;

    private long nanosOfLook;

    public Polling(Supplier<T> look) {
        this.look = look;
    }

    /** What there is now. If it equals what was seen last, waits for a change; without one, gives the same object again. */
    public T read(Duration patience) {
        Deadline deadline = Deadline.after(patience);
        @Nullable T before = seen;
        T now = look();
        while (before != null && now.equals(before)) {
            long left = deadline.left();
            if (left <= 0) {
                return before;
            }
            pause(left);
            now = look();
        }
        seen = now;
        return now;
    }

    private T look() {
        long begin = System.nanoTime();
        T now = look.get();
        nanosOfLook = System.nanoTime() - begin;
        return now;
    }

    /** At least as long as the last look took, so that what is looked at has time for others. */
    private void pause(long nanosLeft) {
        try {
            Thread.sleep(1 + Math.min(Math.max(PAUSE.toNanos(), nanosOfLook), nanosLeft) / 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BraidException("the thread was interrupted while it waited for events", e);
        }
    }
}
