package dev.braid.samples;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Generator;
import dev.braid.RunClock;
import dev.braid.jupiter.GeneratedEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/replay.md shows. */
class ReplayTests {

    record Reading(Instant at, String meter, Double kwh) {}

    @Test
    void aDayOfReadings(@GeneratedEvents(spec = "meters.yaml", duration = "24h") List<Reading> readings) {
        assertThat(readings).extracting(Reading::meter).containsOnly("hall", "roof");
        assertThat(readings).extracting(Reading::kwh).containsNull();
    }

    @Test
    void asTheyCameButFaster(
            @GeneratedEvents(spec = "meters.yaml", clock = RunClock.REAL, speed = 600, keyField = "meter")
                    EventStream meters) {
        meters.start();
        List<Event> first = meters.take(10, Duration.ofSeconds(30));

        assertThat(first).isOrderedByTime().extracting(Event::key).contains("hall", "roof");
        assertThat(first.get(0).time()).isEqualTo(meters.startTime());
    }

    @Test
    void csvNeedsFastCsv() {
        Generator rooms = Generator.of("""
                type: replay
                source_file: src/test/resources/data/rooms.csv
                time_field: ts
                """).count(1);
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(rooms::events)
                .withMessage("found no FastCSV on the class path, expected it: a replay of CSV reads its rows with it;"
                        + " add de.siegmar:fastcsv");
    }
}
