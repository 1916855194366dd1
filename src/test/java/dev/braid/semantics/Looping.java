package dev.braid.semantics;

import dev.braid.Event;
import dev.braid.Generator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One state that loops: a worker comes every second and emits every 5 seconds. */
final class Looping {

    private Looping() {}

    /** {@code dimensions} in the short form of YAML. */
    static Generator dimensions(String dimensions) {
        return dimensions("iso", dimensions);
    }

    static Generator dimensions(String timeFormat, String dimensions) {
        return Generator.of("timeFormat: " + timeFormat + "\n"
                + "interarrival: {type: constant, value: 1}\n"
                + "emitters: [{name: e, dimensions: [" + dimensions + "]}]\n"
                + "states: [{name: s, emitter: e, delay: {type: constant, value: 5},"
                + " transitions: [{next: s, probability: 1}]}]\n");
    }

    /** The first values of a field, which is written without its name. */
    static List<@Nullable Object> values(int count, String field) {
        return dimensions("{name: f, " + field + "}").count(count).stream()
                .<@Nullable Object>map(event -> event.get("f"))
                .toList();
    }

    /** The first value of a field as JSON, which is written without its name. */
    static String json(String field) {
        return body(dimensions("{name: f, " + field + "}").count(1).events().get(0));
    }

    /** The record without its time. */
    static String body(Event event) {
        return event.toJson().replaceFirst("\"time\":[^,}]*,?", "");
    }
}
