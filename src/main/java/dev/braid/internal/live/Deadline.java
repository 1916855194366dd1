package dev.braid.internal.live;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An instant of {@code System.nanoTime()} up to which something is waited for. */
public record Deadline(long nanoTime) {

    /** After so long from now, at most 292 years. */
    public static Deadline after(Duration duration) {
        return new Deadline(System.nanoTime() + TimeUnit.NANOSECONDS.convert(duration));
    }

    /** How many nanoseconds are left; not above 0 when it has passed. */
    public long left() {
        return nanoTime - System.nanoTime();
    }
}
