package dev.braid.internal.sink;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a sink has got.
 *
 * @param unconfirmed the first event of which it is not certain that it has arrived, {@linkplain #event in words}
 */
public record Progress(long sent, long confirmed, Optional<String> unconfirmed) {

    /** Index, time, key and type of an event. */
    public static String event(long index, Instant time, String key, String type) {
        return "#" + index + " " + time + " " + key + " " + type;
    }

    public String words() {
        return sent + (sent == 1 ? " event was sent, " : " events were sent, ") + confirmed + " confirmed"
                + unconfirmed
                        .map(first -> ", the first unconfirmed is " + first)
                        .orElse("");
    }
}
