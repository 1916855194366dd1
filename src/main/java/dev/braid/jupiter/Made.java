package dev.braid.jupiter;

import dev.braid.Generator;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What makes the events that an annotation asks for.
 *
 * @param name of it, for those who are warned of it once
 * @param endless says what is wrong where the run needs an end and has none
 * @param generator of the events, for a test class beside which its files may lie
 */
record Made(String name, Supplier<String> endless, Function<Class<?>, Generator> generator) {

    /** No rate could be this number. */
    static final double NO_RATE = Double.NaN;

    static final String NO_END = "found neither `count` nor `duration`, expected one of them: ";

    static final String ENDLESS_TYPES =
            "what is made before the test begins needs an end, a `Stream`, `Iterator` or `EventStream` does not";

    static Made of(GeneratedEvents annotation) {
        return ofSpecification(annotation.spec(), annotation.concurrency(), ENDLESS_TYPES);
    }

    static Made of(EventSource annotation) {
        return ofSpecification(
                annotation.spec(), annotation.concurrency(), "the test runs once for each event, and has to end");
    }

    private static Made ofSpecification(String spec, int concurrency, String whyEnd) {
        return new Made(spec, () -> NO_END + whyEnd, testClass -> {
            Generator generator = Attributes.read("spec", () -> Generator.of(spec, testClass));
            return Attributes.read("concurrency", () -> generator.concurrency(concurrency));
        });
    }

    static Made of(EventSequence annotation) {
        SequenceAttributes attributes = new SequenceAttributes(annotation);
        return new Made(annotation.spec(), attributes::endless, attributes::generator);
    }
}
