package dev.braid.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTests {

    @ParameterizedTest
    @CsvSource({
        "30s, PT30S",
        "30S, PT30S",
        "10m, PT10M",
        "10M, PT10M",
        "1h, PT1H",
        "49H, PT49H",
        "0.5h, PT30M",
        "1.25m, PT1M15S",
        "0.001s, PT0.001S",
        "500ms, PT0.5S",
        "0.5ms, PT0.0005S",
        "0.000000001s, PT0.000000001S",
        "2562047h, PT2562047H",
        "PT1H, PT1H",
        "pt1h, PT1H",
        "P1D, PT24H",
        "P2W, PT336H",
        "P1DT2H3M4.5S, PT26H3M4.5S",
        "'PT0,5H', PT30M",
        "PT36H, PT36H",
        "PT0.000000001S, PT0.000000001S",
    })
    void readsMillisSecondsMinutesAndHours(String text, Duration expected) {
        assertThat(Durations.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "s", "10", "10x", "ms", "10Ms", "10 s", "-1s", "+1s", "1e3s", ".5h", "5.h", "1.2.3h", "1h30m", "٣s",
                "P", "PT", "P1DT", "1D", "P1H", "PT1D", "P1M", "P1Y", "PT1M2H", "-PT1H", "PT-1H", "PT.5H", "PT1.H",
                "PT1H ", "PT٣S"
            })
    void refusesWhatIsNoDuration(String text) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Durations.parse(text))
                .withMessage("found \"" + text + "\", expected a duration such as 30s, 10m, 1h or PT1H30M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "0.0h", "0.0000000001s", "PT0S", "P0DT0.0H"})
    void refusesWhatTakesNoTime(String text) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Durations.parse(text))
                .withMessage("found \"" + text + "\", expected a duration above zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2562048h", "99999999999999999999s", "P99999999D", "PT" + "9999999999999999999H"})
    void refusesWhatNobodyLivesToSee(String text) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Durations.parse(text))
                .withMessage("found \"" + text + "\", expected a duration of at most 292 years");
    }
}
