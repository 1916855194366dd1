package dev.braid;

import dev.braid.internal.record.IdentityFields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes events of what a system put out: of JSON, and of objects. */
final class ObjectEvents {

    private static final String NO_KEY = "-";
    private static final String USUAL_TYPE = "event";

    private ObjectEvents() {}

    static Event event(Object object) {
        return event(object, IdentityFields.DEFAULT);
    }

    static Event event(Object object, IdentityFields fields) {
        byte[] json = json(object);
        Event event = Event.of(0, Instant.EPOCH, typeOf(object), NO_KEY, json).withTime(fields.time(json));
        @Nullable String type = fields.type(json);
        @Nullable String key = fields.key(json);
        Event typed = type == null ? event : event.withType(type);
        return key == null ? typed : typed.withKey(key);
    }

    private static byte[] json(Object object) {
        if (object instanceof byte[] bytes) {
            return bytes;
        }
        return object instanceof CharSequence
                ? object.toString().getBytes(StandardCharsets.UTF_8)
                : Binding.encode(object);
    }

    /** Classes that users write say what happened; a map, a JSON tree and an anonymous class do not. */
    private static String typeOf(Object object) {
        Class<?> type = object.getClass();
        boolean isUsers = !(object instanceof Map
                || type.getName().startsWith("java.")
                || type.getName().startsWith("com.fasterxml.jackson."));
        String name = type.getSimpleName();
        return isUsers && !type.isArray() && !name.isEmpty() ? name : USUAL_TYPE;
    }
}
