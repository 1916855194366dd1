package dev.braid.assertions;

import dev.braid.Event;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which events have the same record; reads the fields of each record once. */
final class Records {

    private final Map<String, Integer> byJson = new HashMap<>();
    private final Map<Map<String, @Nullable Object>, Integer> byFields = new HashMap<>();

    /** The same number for records that are the same: byte for byte, or field for field in any order. */
    int numberOf(Event event) {
        Integer known = byJson.get(event.toJson());
        if (known == null) {
            int next = byFields.size();
            known = byFields.computeIfAbsent(event.fields(), fields -> next);
            byJson.put(event.toJson(), known);
        }
        return known;
    }
}
