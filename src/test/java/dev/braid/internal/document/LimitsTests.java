package dev.braid.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTests {

    @Test
    void areGenerousByDefault() {
        assertThat(Limits.configured()).isEqualTo(new Limits(64, 16_777_216, 10_000_000, 268_435_456));
    }
}
