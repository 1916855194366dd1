package dev.braid.assertions;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses what no assertion can be made with, in AssertJ's words. */
final class Arguments {

    private Arguments() {}

    static <T> List<T> notEmpty(String what, T @Nullable [] values) {
        requireNonNull(values, () -> "The " + what + " should not be null");
        if (values.length == 0) {
            throw new IllegalArgumentException("The " + what + " should not be empty");
        }
        for (T value : values) {
            requireNonNull(value, () -> "The " + what + " should not contain null");
        }
        return List.of(values);
    }
}
