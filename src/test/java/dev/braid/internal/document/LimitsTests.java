package dev.braid.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTests {

    @Test
    void areGenerousByDefault() {
        assertThat(Limits.of(property -> null))
                .isEqualTo(new Limits(64, 16_777_216, 10_000_000, 268_435_456, 1_048_576));
    }

    @Test
    void areTakenFromProperties() {
        assertThat(Limits.of(property -> String.valueOf(property.length())))
                .isEqualTo(new Limits(
                        "braid.limits.depth".length(),
                        "braid.limits.document-bytes".length(),
                        "braid.limits.pool-values".length(),
                        "braid.limits.pool-bytes".length(),
                        "braid.limits.row-bytes".length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "many", "1001", "1e3", "99999999999999999999"})
    void areRefusedWhenTheyAreNoLimit(String value) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Limits.of(property -> value))
                .withMessage("System property `braid.limits.depth`: found \"" + value
                        + "\", expected a whole number from 1 to 1000 (without the property it is 64)");
    }
}
