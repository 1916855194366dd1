package dev.braid.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Events;
import dev.braid.RunClock;
import dev.braid.jupiter.GeneratedEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/clocks.md shows. */
class ClocksTests {

    @Test
    void anHourThatTakesNoTime(@GeneratedEvents(spec = "clicks.json", duration = "1h") Events clicks) {
        assertThat(clicks.get(clicks.size() - 1).time()).isBefore("2024-01-01T01:00:00Z");
    }

    @Test
    void asItHappens(@GeneratedEvents(spec = "clicks.json", clock = RunClock.REAL) EventStream clicks) {
        clicks.start();
        Event first = clicks.next(Duration.ofSeconds(5));

        assertThat(first.time()).isBetween(clicks.startTime(), Instant.now());
    }

    @Test
    void sixtyTimesAsFast(
            @GeneratedEvents(spec = "clicks.json", clock = RunClock.REAL, speed = 60) Iterator<Event> clicks) {
        Event first = clicks.next();
        Event second = clicks.next();

        assertThat(second.time()).isAfterOrEqualTo(first.time());
    }

    @Test
    void fromThePastToNow(
            @GeneratedEvents(spec = "clicks.json", clock = RunClock.CATCH_UP, start = "2024-01-01")
                    EventStream clicks) {
        List<Event> past = clicks.start().take(100, Duration.ofSeconds(30));

        assertThat(past.get(0).time()).isEqualTo("2024-01-01T00:00:00Z");
    }

    @Test
    void asTheTestSays(@GeneratedEvents(spec = "clicks.json", clock = RunClock.MANUAL, seed = 7) EventStream clicks) {
        clicks.start();
        assertThat(clicks.takeDue()).allMatch(click -> click.time().equals(clicks.startTime()));

        clicks.advance(Duration.ofMinutes(1));
        List<Event> minute = clicks.takeDue();
        assertThat(minute).isNotEmpty();

        clicks.advanceTo(Instant.parse("2024-01-01T01:00:00Z"));
        List<Event> hour = clicks.takeDue();
        assertThat(hour.get(0).index()).isEqualTo(minute.get(minute.size() - 1).index() + 1);
    }

    @Test
    void fiveHundredASecond(@GeneratedEvents(spec = "clicks.json", rate = "500/s") EventStream clicks) {
        assertThat(clicks.start().take(50, Duration.ofSeconds(30))).hasSize(50);
    }
}
