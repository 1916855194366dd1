package dev.braid.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BraidException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatesTests {

    @ParameterizedTest
    @CsvSource({"500/s, 500", "500/S, 500", "0.5/s, 0.5", "30/m, 0.5", "36/h, 0.01"})
    void readsEventsASecond(String text, double perSecond) {
        assertThat(Rates.parse(text)).isEqualTo(perSecond);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "500",
                "/s",
                "500/",
                "500/d",
                "-1/s",
                "1e3/s",
                "5/ss",
                "5 /s",
                "1./s",
                ".5/s",
                "1.2.3/s",
                "123456789012345678901/s"
            })
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> Rates.parse(text))
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("found \"" + text + "\", expected a rate such as 500/s, 30/m or 10/h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/s", "0.000/h"})
    void refusesZero(String text) {
        assertThatThrownBy(() -> Rates.parse(text))
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("found \"" + text + "\", expected a rate above zero");
    }
}
