package dev.braid.jupiter;

import dev.braid.Generator;
import java.util.function.Function;

/**
 * What makes the events that an annotation asks for.
 *
 * @param name of it, for those who are warned of it once
 * @param limits the attributes of which one can end its run, in words
 * @param generator of the events, for a test class beside which its files may lie
 */
record Made(String name, String limits, Function<Class<?>, Generator> generator) {

    /** No rate could be this number. */
    static final double NO_RATE = Double.NaN;

    static final String LIMITS = "`count` nor `duration`";

    static Made of(GeneratedEvents annotation) {
        return ofSpecification(annotation.spec(), annotation.concurrency());
    }

    static Made of(EventSource annotation) {
        return ofSpecification(annotation.spec(), annotation.concurrency());
    }

    private static Made ofSpecification(String spec, int concurrency) {
        return new Made(spec, LIMITS, testClass -> {
            Generator generator = Attributes.read("spec", () -> Generator.of(spec, testClass));
            return Attributes.read("concurrency", () -> generator.concurrency(concurrency));
        });
    }

    static Made of(EventSequence annotation) {
        SequenceAttributes attributes = new SequenceAttributes(annotation);
        return new Made(annotation.spec(), attributes.limits(), attributes::generator);
    }
}
