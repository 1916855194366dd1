package dev.braid.internal.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a sequence.
 *
 * @param types of the record, one of which is drawn each time
 * @param least how many records there are at least
 * @param most not below {@code least}; between them all numbers are as frequent
 * @param isOptional whether the step is left out half of the time
 * @param gap before each record, or null where nobody said it
 */
public record StepModel(
        List<String> types,
        int least,
        int most,
        boolean isOptional,
        @Nullable Gap gap) {

    /** Nanoseconds, both ends included. */
    public record Gap(long least, long most) {}

    public StepModel {
        types = List.copyOf(types);
    }
}
