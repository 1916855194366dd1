package dev.braid.samples;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.RunClock;
import dev.braid.jupiter.GeneratedEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/live-streams.md shows. */
class LiveStreamsTests {

    @GeneratedEvents(spec = "clicks.json", rate = "1000/s")
    private EventStream clicks;

    @BeforeEach
    void start() {
        clicks.start();
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(clicks.failure()).isEmpty();
    }

    @Test
    void oneAfterTheOther() {
        Event first = clicks.next(Duration.ofSeconds(5));
        Event second = clicks.next(Duration.ofSeconds(5));

        assertThat(List.of(first, second)).isOrderedByTime();
    }

    @Test
    void severalAtOnce() {
        List<Event> hundred = clicks.take(100, Duration.ofSeconds(30));

        assertThat(hundred).hasSize(100);
    }

    @Test
    void aPauseLosesNothing() {
        List<Event> before = clicks.take(10, Duration.ofSeconds(30));
        clicks.pause();
        clicks.resume();
        List<Event> after = clicks.take(10, Duration.ofSeconds(30));

        assertThat(after.get(0).index()).isEqualTo(before.get(9).index() + 1);
    }

    @Test
    void aSecondOfUsers(
            @GeneratedEvents(spec = "clicks.json", clock = RunClock.REAL, speed = 60, duration = "10s")
                    EventStream tenSecondsInAHurry) {
        Event first = tenSecondsInAHurry.start().next(Duration.ofSeconds(5));

        assertThat(first.time()).isEqualTo(tenSecondsInAHurry.startTime());
    }
}
