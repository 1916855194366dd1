package dev.braid.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTests {

    @ParameterizedTest
    @CsvSource({
        "iso, 2024-01-01T00:00:01.234567891Z, '\"2024-01-01T00:00:01.234Z\"'",
        "iso_local, 2024-01-01T00:00:01.234567891Z, '\"2024-01-01T00:00:01.234\"'",
        "millis, 2024-01-01T00:00:01.234567891Z, 1704067201234",
        "nanos, 2024-01-01T00:00:01.234567891Z, 1704067201234567891",
        "epoch, 2024-01-01T00:00:01.234567891Z, 1704067201.234",
        "epoch, 2024-01-01T00:00:01.000999999Z, 1704067201.000",
        "iso, 1969-12-31T23:59:59.9995Z, '\"1969-12-31T23:59:59.999Z\"'",
        "millis, 1969-12-31T23:59:59.9995Z, -1",
        "nanos, 1969-12-31T23:59:59.9995Z, -500000",
        "epoch, 1969-12-31T23:59:59.9995Z, -0.001",
        "iso, 0000-01-01T00:00:00Z, '\"0000-01-01T00:00:00.000Z\"'",
        "nanos, 0000-01-01T00:00:00.000000001Z, -62167219199999999999",
        "iso, 9999-12-31T23:59:59.999999999Z, '\"9999-12-31T23:59:59.999Z\"'",
        "nanos, 9999-12-31T23:59:59.999999999Z, 253402300799999999999",
        "iso, 2024-02-29T12:00:00Z, '\"2024-02-29T12:00:00.000Z\"'",
    })
    void timeIsTheClocksNowInTheFormAskedFor(String timeFormat, Instant start, String written) {
        Event event = Looping.dimensions(timeFormat, "{type: clock, name: seen}")
                .start(start)
                .count(1)
                .events()
                .get(0);

        assertThat(event.toJson()).isEqualTo("{\"time\":" + written + ",\"seen\":" + written + "}");
        assertThat(event.time()).isEqualTo(start);
    }

    @Test
    void timeComesFirstThenTheDimensionsInTheirOrder() {
        String counters = "{type: counter, name: z}, {type: counter, name: a}, {type: counter, name: m}";
        assertThat(Looping.dimensions(counters)
                        .count(1)
                        .events()
                        .get(0)
                        .fields()
                        .keySet())
                .containsExactly("time", "z", "a", "m");
    }

    @Test
    void theStartMovesAllInstantsAndNothingElse() {
        String dimensions = "{type: uuid, name: id}, {type: counter, name: counter}";
        Instant later = Instant.parse("2031-07-09T11:22:33.444Z");

        var here = Looping.dimensions(dimensions).count(20).events();
        var there = Looping.dimensions(dimensions).start(later).count(20).events();

        assertThat(there)
                .extracting(Looping::body)
                .isEqualTo(here.stream().map(Looping::body).toList());
        assertThat(there.get(19).getInstant("time")).isEqualTo(later.plusSeconds(11));
    }
}
