package dev.braid.assertions;

import dev.braid.Event;
import java.util.HashMap;
import java.util.Map;

/** Tells which events have the same record; reads the fields of each record once. */
final class Records {

    private final Map<Object, Integer> byBytes = new HashMap<>();
    private final Map<Object, Integer> byFields = new HashMap<>();

    /** The same number for records that are the same: byte for byte, or field for field in any order. */
    int numberOf(Event event) {
        Object bytes = ComparedEvent.bytes(event);
        Integer known = byBytes.get(bytes);
        if (known == null) {
            int next = byFields.size();
            known = byFields.computeIfAbsent(ComparedEvent.record(event), fields -> next);
            byBytes.put(bytes, known);
        }
        return known;
    }
}
