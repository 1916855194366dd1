package dev.braid.internal.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A valid specification of type {@code generator}: names resolve, probabilities sum to 1.
 *
 * @param emitters in the order of the document
 * @param states the first one is where a worker starts
 * @param interarrival seconds between two workers
 * @param timeFormat how the record's time is written: {@code iso}, {@code iso_local}, {@code millis}, {@code nanos} or
 *     {@code epoch}
 * @param target where the document wants its records, if it says so
 * @param warnings what the document holds that has no meaning, a line each
 */
public record Specification(
        List<Emitter> emitters,
        List<State> states,
        Distribution interarrival,
        String timeFormat,
        @Nullable Target target,
        List<String> warnings) {

    /** Writes one type of record. */
    public record Emitter(String name, List<Field> dimensions) {}

    /** What a worker does on entering a state: set variables, emit one record, wait {@code delay} seconds, go on. */
    public record State(
            String name, String emitter, List<Field> variables, Distribution delay, List<Transition> transitions) {}

    /** {@code next} is the name of a state, or null where the worker stops. */
    public record Transition(@Nullable String next, double probability) {}

    public Specification {
        emitters = List.copyOf(emitters);
        states = List.copyOf(states);
        warnings = List.copyOf(warnings);
    }
}
