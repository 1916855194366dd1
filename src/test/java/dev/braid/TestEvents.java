package dev.braid;

import dev.braid.internal.record.FieldPath;
import dev.braid.internal.record.ProcessNames;
import dev.braid.internal.record.RecordIdentity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of a test's own making. */
public final class TestEvents {

    private TestEvents() {}

    /** An event of emitter {@code event} and the first worker, keyed by {@code keyField} where one is given. */
    public static Event event(long index, Instant time, String json, @Nullable String keyField) {
        RecordIdentity identity = new RecordIdentity(
                "event",
                RecordIdentity.DEFAULT_TYPE_FIELD,
                keyField == null ? null : FieldPath.parse(keyField),
                ProcessNames.WORKERS);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new Event(new RunOrigin(0, identity), index, 0, time.getEpochSecond(), time.getNano(), bytes);
    }

    /** One event a second from 2024-01-01, with these records. */
    public static List<Event> events(@Nullable String keyField, String... records) {
        Instant start = Instant.parse("2024-01-01T00:00:00Z");
        List<Event> events = new ArrayList<>();
        for (String json : records) {
            events.add(event(events.size(), start.plusSeconds(events.size()), json, keyField));
        }
        return events;
    }
}
