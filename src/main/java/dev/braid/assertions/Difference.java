package dev.braid.assertions;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which fields two records differ. */
final class Difference {

    private Difference() {}

    /** One line for each field that differs, those of objects by their paths. */
    static List<String> between(Event wanted, Event found) {
        Map<String, @Nullable Object> wantedFields = flat(wanted);
        Map<String, @Nullable Object> foundFields = flat(found);
        List<String> lines = new ArrayList<>();
        wantedFields.forEach((path, value) -> {
            if (!foundFields.containsKey(path)) {
                lines.add(MessageWords.field(path) + ": missing instead of " + MessageWords.value(value));
            } else if (!Objects.equals(value, foundFields.get(path))) {
                lines.add(MessageWords.field(path) + ": " + MessageWords.value(foundFields.get(path)) + " instead of "
                        + MessageWords.value(value));
            }
        });
        foundFields.forEach((path, value) -> {
            if (!wantedFields.containsKey(path)) {
                lines.add(MessageWords.field(path) + ": " + MessageWords.value(value) + ", which was not sent");
            }
        });
        return lines;
    }

    /** The fields of a record, those of objects by their paths. */
    static Map<String, @Nullable Object> flat(Event event) {
        Map<String, @Nullable Object> flat = new LinkedHashMap<>();
        flatten("", ComparedEvent.fields(event), flat);
        return flat;
    }

    private static void flatten(
            String prefix, Map<?, ? extends @Nullable Object> fields, Map<String, @Nullable Object> flat) {
        fields.forEach((name, value) -> {
            if (value instanceof Map<?, ?> object && !object.isEmpty()) {
                flatten(prefix + name + ".", object, flat);
            } else {
                flat.put(prefix + name, value);
            }
        });
    }
}
