package dev.braid.internal.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A specification of type {@code generator}: names resolve, probabilities sum to 1.
 *
 * @param emitters in the order of the document
 * @param states the first one is where a worker starts
 * @param interarrival seconds between two workers
 * @param timeFormat how the record's time is written: {@code iso}, {@code iso_local}, {@code millis}, {@code nanos} or
 *     {@code epoch}
 */
public record GeneratorSpecification(
        List<Emitter> emitters,
        List<State> states,
        Distribution interarrival,
        String timeFormat,
        @Nullable Target target,
        List<String> warnings)
        implements Specification {

    public GeneratorSpecification {
        emitters = List.copyOf(emitters);
        states = List.copyOf(states);
        warnings = List.copyOf(warnings);
    }

    @Override
    public List<String> recordTypes() {
        return emitters.stream().map(Emitter::name).toList();
    }
}
