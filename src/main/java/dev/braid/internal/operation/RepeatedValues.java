package dev.braid.internal.operation;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.template.Placeholder;
import dev.braid.internal.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that an operation tells more than once: encoded when it begins, since a copy costs less than a value. Their places are
 * the same for all operations of a template.
 */
final class RepeatedValues {

    private final Map<Placeholder, Place> places = new HashMap<>();
    private final List<TemplateValue> values = new ArrayList<>();
    private final JsonBuffer buffer = new JsonBuffer();

    /** Where a value begins, and how many bytes it takes. */
    record Place(int at, int width) {}

    private RepeatedValues() {}

    /** For a report, which tells once of an operation that has ended. */
    static RepeatedValues none() {
        return new RepeatedValues();
    }

    static RepeatedValues of(Template template, TemplateValues known) {
        Map<Placeholder, Integer> counts = new LinkedHashMap<>();
        template.notifications().stream()
                .flatMap(notification -> notification.placeholders().stream())
                .forEach(placeholder -> counts.merge(placeholder, 1, Integer::sum));
        RepeatedValues repeated = none();
        for (Map.Entry<Placeholder, Integer> count : counts.entrySet()) {
            TemplateValue value = known.value(count.getKey());
            if (count.getValue() > 1 && value != null) {
                repeated.add(count.getKey(), value);
            }
        }
        return repeated;
    }

    /** All of a placeholder's values are as wide as any of them. */
    private void add(Placeholder placeholder, TemplateValue value) {
        int at = buffer.length();
        value.write(0, 0, buffer);
        places.put(placeholder, new Place(at, buffer.length() - at));
        values.add(value);
    }

    /** Null for a value that is not here. */
    @Nullable
    Place place(Placeholder placeholder) {
        return places.get(placeholder);
    }

    /** Those of an operation. */
    byte[] encode(long step, long start) {
        buffer.truncate(0);
        for (TemplateValue value : values) {
            value.write(step, start, buffer);
        }
        return buffer.toBytes();
    }
}
