package dev.braid;

import dev.braid.internal.engine.Engine;
import dev.braid.internal.live.Pace;
import java.time.Instant;
import java.util.List;

/**
 * A run that stands before its first record.
 *
 * @param origins by record type
 */
record Run(Engine engine, Instant start, List<Origin> origins, Pace pace) {

    EventSource events() {
        return new EventSource(engine, start, origins);
    }
}
