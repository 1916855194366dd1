package dev.braid.internal.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the values of a field come about. */
public sealed interface Value {

    /** {@code start + increment * n}, where n is the number of earlier records that took it. */
    record Counter(long start, long increment) implements Value {}

    /** One of {@code values}, each the JSON text that stands in the document. */
    record Enumeration(List<String> values, Choice choice) implements Value {}

    record Text(Distribution length, String chars) implements Value {}

    /** A sample truncated toward zero. */
    record Whole(Distribution distribution) implements Value {}

    /** {@code precision} digits after the point, or as many as the number needs. */
    record Decimal(Distribution distribution, @Nullable Integer precision) implements Value {}

    /** The distribution yields milliseconds since 1970. */
    record Timestamp(Distribution distribution) implements Value {}

    record IpAddress(Distribution distribution) implements Value {}

    /** The worker's variable of this name. */
    record Variable(String name) implements Value {}

    record Structure(List<Field> dimensions) implements Value {}

    record Array(List<Field> elements, Distribution length, Choice choice) implements Value {}

    /** The run's clock, as the record's own time. */
    record Clock() implements Value {}

    record Uuid() implements Value {}

    /** {@code probability} of true. */
    record Bool(double probability) implements Value {}

    /** Text that matches {@code pattern}. */
    record Regex(String pattern) implements Value {}

    /** A Datafaker expression such as {@code #{internet.emailAddress}}; {@code locale} is a language tag. */
    record Faker(String expression, String locale) implements Value {}

    /** Ids from an id sequence of this name. */
    record Sequence(String name) implements Value {}

    /** {@code cardinality} distinct values of {@code value}, drawn once for the specification. */
    record Pooled(Value value, int cardinality, Choice choice) implements Value {}

    /** How one of a list is chosen. */
    sealed interface Choice {

        /** The sample, truncated toward zero and clamped to the list, is the index. */
        record ByIndex(Distribution distribution) implements Choice {}

        /** Each in proportion to its weight. */
        record ByWeight(List<Double> weights) implements Choice {}
    }
}
