package dev.braid.internal.operation;

import dev.braid.internal.encode.JsonBuffer;
import dev.braid.internal.template.Placeholder;
import dev.braid.internal.template.Template;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that an operation tells more than once: encoded when it begins, since a copy costs less than a value. Their places are
 * the same for all operations of a template.
 */
final class RepeatedValues {

    private final Map<Placeholder, Integer> places = new HashMap<>();
    private final List<TemplateValue> values = new ArrayList<>();
    private final JsonBuffer buffer = new JsonBuffer();

    /** Of operations that have ended. */
    private final Deque<byte[]> unused = new ArrayDeque<>();

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
        int end = 0;
        for (Map.Entry<Placeholder, Integer> count : counts.entrySet()) {
            TemplateValue value = known.value(count.getKey());
            if (count.getValue() > 1 && value != null) {
                repeated.places.put(count.getKey(), end);
                repeated.values.add(value);
                end += TemplateValue.width(count.getKey().kind());
            }
        }
        return repeated;
    }

    /** Where a value begins; -1 for one that is not here. */
    int place(Placeholder placeholder) {
        return places.getOrDefault(placeholder, -1);
    }

    /** Those of an operation. */
    byte[] encode(long step, long start) {
        buffer.truncate(0);
        for (TemplateValue value : values) {
            value.write(step, start, buffer);
        }
        byte[] encoded = unused.pollLast();
        if (encoded == null) {
            return buffer.toBytes();
        }
        System.arraycopy(buffer.array(), 0, encoded, 0, encoded.length);
        return encoded;
    }

    /** Takes those of an operation that has ended: one that begins has its own in their place. */
    void release(byte[] encoded) {
        unused.addLast(encoded);
    }
}
