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

    /** What there is now; where that is equal to what was seen last, waits for something else, and gives the same object. */
    public T read(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        @Nullable T before = seen;
        T now = look();
        while (now.equals(before) && System.nanoTime() < end) {
            pause(end - System.nanoTime());
            now = look();
        }
        if (before != null && now.equals(before)) {
            return before;
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

    /** As long as a look takes where that is long, so that what is looked at has time for others. */
    private void pause(long nanosLeft) {
        try {
            Thread.sleep(1 + Math.min(Math.max(PAUSE.toNanos(), nanosOfLook), nanosLeft) / 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BraidException("the thread was interrupted while it waited for events", e);
        }
    }
}
