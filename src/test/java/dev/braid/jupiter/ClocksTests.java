package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.EventStream;
import dev.braid.Generator;
import dev.braid.RunClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How long an annotation's events are waited for. Of clicks.json there is one each second, of rooms.yaml one each minute: at
 * the speed that is asked for they come in time, and without it in hours.
 */
@Timeout(60)
class ClocksTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String HOURS = """
            interarrival: {type: constant, value: 3600}
            emitters: [{name: hour, dimensions: []}]
            states: [{name: s, emitter: hour, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
            """;

    private long begin;

    @BeforeEach
    void takeTheTime() {
        begin = System.nanoTime();
    }

    private void assertWaited(long millis) {
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(millis));
    }

    private static List<Event> clicks(Instant start, int count) {
        return Generator.of("clicks.json", ClocksTests.class)
                .seed(7)
                .start(start)
                .count(count)
                .events();
    }

    private static List<Event> rows(Instant start, int count) {
        return Generator.of("rooms.yaml", ClocksTests.class)
                .seed(7)
                .start(start)
                .count(count)
                .events();
    }

    @Test
    void speedOfALiveStream(
            @GeneratedEvents(spec = "clicks.json", seed = 7, clock = RunClock.REAL, speed = 10_000)
                    EventStream clicks) {
        begin = System.nanoTime();

        List<Event> taken = clicks.start().take(3001, PATIENCE);

        assertWaited(299);
        assertThat(taken).isEqualTo(clicks(clicks.startTime(), 3001));
    }

    @Test
    void speedOfAStream(
            @GeneratedEvents(spec = "clicks.json", seed = 7, clock = RunClock.REAL, speed = 10_000)
                    Stream<Event> clicks) {
        List<Event> taken = clicks.limit(3001).toList();

        assertThat(taken).isEqualTo(clicks(taken.get(0).time(), 3001));
    }

    @Test
    void speedAfterCatchingUp(
            @GeneratedEvents(spec = HOURS, clock = RunClock.CATCH_UP, start = "2026-01-01", speed = 3_600_000)
                    Iterator<Event> events) {
        Instant now = Instant.now();
        begin = System.nanoTime();
        while (events.next().time().isBefore(now.plus(Duration.ofHours(300)))) {
            // Some of these are of the past.
        }

        // A little of it had gone before the first was asked for.
        assertWaited(200);
    }

    @Test
    void rateOfALiveStream(
            @GeneratedEvents(spec = "clicks.json", seed = 7, rate = "1000/s") EventStream simulated,
            @GeneratedEvents(spec = "clicks.json", seed = 7, rate = "60000/m", clock = RunClock.REAL)
                    EventStream real) {
        begin = System.nanoTime();
        simulated.start();
        real.start();

        assertThat(simulated.take(301, PATIENCE)).isEqualTo(clicks(simulated.startTime(), 301));
        assertThat(real.take(301, PATIENCE)).isEqualTo(clicks(real.startTime(), 301));
        assertWaited(299);
        assertThat(simulated.startTime()).isEqualTo(Generator.DEFAULT_START);
    }

    @Test
    void rateOfAnIterator(@GeneratedEvents(spec = "clicks.json", seed = 7, rate = "100/s") Iterator<Event> clicks) {
        begin = System.nanoTime();
        Event last = clicks.next();
        for (int i = 0; i < 30; i++) {
            last = clicks.next();
        }

        assertWaited(250);
        assertThat(last)
                .isEqualTo(clicks(Instant.parse(Generator.DEFAULT_START), 31).get(30));
    }

    @Test
    void rowsInRealTime(
            @GeneratedEvents(spec = "rooms.yaml", seed = 7, clock = RunClock.REAL, speed = 60_000) EventStream rows) {
        begin = System.nanoTime();

        List<Event> taken = rows.start().take(301, PATIENCE);

        assertWaited(299);
        assertThat(taken).isEqualTo(rows(rows.startTime(), 301));
        assertThat(taken.get(300).time()).isEqualTo(rows.startTime().plus(Duration.ofHours(5)));
    }

    @Test
    void rowsOfAClockThatTheTestMoves(
            @GeneratedEvents(spec = "rooms.yaml", seed = 7, clock = RunClock.MANUAL, start = "2030-06-01")
                    EventStream rows) {
        Instant start = Instant.parse("2030-06-01T00:00:00Z");
        rows.start();

        assertThat(rows.takeDue()).isEqualTo(rows(start, 1));
        rows.advance(Duration.ofSeconds(59));
        assertThat(rows.takeDue()).isEmpty();
        rows.advanceTo(start.plus(Duration.ofMinutes(1000)));
        assertThat(rows.takeDue()).isEqualTo(rows(start, 1001).subList(1, 1001));
    }

    @Test
    void rowsThatCatchUp(
            @GeneratedEvents(spec = "rooms.yaml", seed = 7, clock = RunClock.CATCH_UP, start = "2024-01-01")
                    EventStream rows) {
        assertThat(rows.start().take(1000, PATIENCE)).isEqualTo(rows(rows.startTime(), 1000));
    }
}
