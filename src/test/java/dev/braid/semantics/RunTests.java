package dev.braid.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.Generator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunTests {

    private static final Instant START = Instant.parse(Generator.DEFAULT_START);

    @ParameterizedTest
    @CsvSource({
        "1, 0 5 10 15",
        "2, 0 1 5 6 10 11",
        "3, 0 1 2 5 6 7 10",
        "5, 0 1 2 3 4 5 6 7",
        "100, 0 1 2 3 4 5 5 6 6 7 7",
    })
    void workersThatLoopEmitAtExactInstants(int concurrency, String seconds) {
        assertThat(seconds(run(1, 5, "s").concurrency(concurrency), seconds)).isEqualTo(seconds);
    }

    // A spawner that finds no place looks again after 5 s, even if one gets free earlier.
    @ParameterizedTest
    @CsvSource({
        "1, 5, 1, 0 6 12 18",
        "1, 5, 2, 0 1 7 8 14 15",
        "5, 5, 1, 0 5 10 15",
        "1, 20, 1, 0 21 42",
        "1, 6, 2, 0 1 7 8 14 15",
        "0.25, 1, 2, 0 0.25 5.5 5.75 11",
        "0, 1, 3, 0 0 0 5 5 5 10",
    })
    void workersThatStopFreeTheirPlaces(double interarrival, double delay, int concurrency, String seconds) {
        assertThat(seconds(run(interarrival, delay, "stop").concurrency(concurrency), seconds))
                .isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 5, 3, s, 0 0 0 5 5 5",
        "2, -3, 100, stop, 0 2 4 6",
        "-1, -1, 1, s, 0 0 0 0",
        "-1, -1, 1, stop, 0 0 0",
    })
    void negativeSamplesCountAsZero(double interarrival, double delay, int concurrency, String next, String seconds) {
        assertThat(seconds(run(interarrival, delay, next).concurrency(concurrency), seconds))
                .isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "Stop", "STOP", "sToP"})
    void stopIsReadInAnyCase(String stop) {
        assertThat(run(1, 1, stop).count(3).stream().map(Event::key))
                .containsExactly("worker-000001", "worker-000002", "worker-000003");
    }

    @Test
    void atOneInstantWorkersActInTheOrderOfTheirArrival() {
        assertThat(run(0, 1, "s").concurrency(3).count(7).stream().map(Event::key))
                .containsExactly(
                        "worker-000001",
                        "worker-000002",
                        "worker-000003",
                        "worker-000001",
                        "worker-000002",
                        "worker-000003",
                        "worker-000001");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 99, 20_000})
    void countIsExact(int count) {
        List<Event> events = random().count(count).events();

        assertThat(events.stream().mapToLong(Event::index))
                .containsExactlyElementsOf(LongStream.range(0, count).boxed().toList());
        assertThat(events).isSortedAccordingTo(Comparator.comparing(Event::time));
    }

    @ParameterizedTest
    @CsvSource({"PT0.000000001S, 1", "PT5S, 1", "PT5.000000001S, 2", "PT10S, 2", "PT1H, 720", "P1D, 17280"})
    void durationDoesNotIncludeItsEnd(Duration duration, long events) {
        Generator generator = run(1, 5, "s").concurrency(1).duration(duration);
        assertThat(generator.stream().count()).isEqualTo(events);
    }

    @Test
    void withNeitherItRunsUntilStopped() {
        assertThat(run(1, 5, "s").stream().skip(300_000).findFirst()).isPresent();
    }

    @Test
    void aClockThatStandsStillUnderADurationIsAnError() {
        Iterator<Event> events = run(1, 0, "s").duration(Duration.ofSeconds(1)).iterator();

        for (int i = 0; i < 1_000_000; i++) {
            events.next();
        }
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(events::next)
                .withMessage(
                        "1000000 records were made and the clock did not move: the duration would never end;"
                                + " give a `delay` or `interarrival` above 0, replayed rows different times, or the run a count");
    }

    @Test
    void aClockThatStandsStillUnderACountIsNone() {
        assertThat(run(1, 0, "s").count(1_000_010).stream().map(Event::time).distinct())
                .containsExactly(START);
    }

    @Test
    void aSlowClockIsNoClockThatStandsStill() {
        Generator generator = run(1, 1e-9, "s").duration(Duration.ofNanos(1_000_010));
        assertThat(generator.concurrency(1).stream().count()).isEqualTo(1_000_010);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01T00:00:00Z, 1e300, 1e300, 1, 1 record",
        "2024-01-01T00:00:00Z, 1, 1e300, 2, 2 records",
        "2024-01-01T00:00:00Z, 1, 6.3e9, 1, 2 records",
        "9999-12-31T00:00:00Z, 1, 3600, 1, 24 records",
        "9999-12-31T23:59:59.999999999Z, 1, 1e-9, 1, 1 record",
    })
    void aClockPastItsRangeIsAnError(
            Instant start, double interarrival, double delay, int concurrency, String records) {
        Generator generator = run(interarrival, delay, "s")
                .start(start)
                .concurrency(concurrency)
                .count(1000);

        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(generator::events)
                .withMessage(
                        "after " + records + " nothing happens until the clock is out of range:"
                                + " a run reaches 292 years from its start at most, and not past the year 9999;"
                                + " make `interarrival` and `delay` (they are seconds), or what lies between replayed rows, shorter, or the run");
    }

    @Test
    void aRunThatEndsBeforeTheRangeDoesIsNone() {
        assertThat(run(1, 1e300, "s").duration(Duration.ofDays(1)).concurrency(7).stream())
                .hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT2562047H47M16.854775807S", "P1000000D"})
    void aDurationBeyondTheRangeIsOneThatEnds(Duration duration) {
        assertThat(run(1e300, 1e300, "s").duration(duration).stream()).hasSize(1);
    }

    @Test
    void waitsAreRoundedToTheNanosecond() {
        assertThat(run(1, 0.123_456_789_4, "s").concurrency(1).count(3).stream().map(Event::time))
                .containsExactly(START, START.plusNanos(123_456_789), START.plusNanos(246_913_578));
    }

    @Test
    void aWorkerBeginsInTheFirstStateAndEmitsOnEnteringEach() {
        Generator generator = Generator.of("""
                interarrival: {type: constant, value: 100}
                emitters: [{name: one, dimensions: []}, {name: two, dimensions: []}]
                states:
                  - {name: b, emitter: two, delay: {type: constant, value: 1}, transitions: [{next: a, probability: 1}]}
                  - {name: a, emitter: one, delay: {type: constant, value: 2}, transitions: [{next: c, probability: 1}]}
                  - {name: c, emitter: one, delay: {type: constant, value: 4}, transitions: [{next: stop, probability: 1}]}
                """);

        assertThat(generator.count(4).stream().map(event -> event.type() + " " + event.toJson()))
                .containsExactly(
                        "two {\"time\":\"2024-01-01T00:00:00.000Z\"}",
                        "one {\"time\":\"2024-01-01T00:00:01.000Z\"}",
                        "one {\"time\":\"2024-01-01T00:00:03.000Z\"}",
                        "two {\"time\":\"2024-01-01T00:01:40.000Z\"}");
    }

    private static Generator random() {
        return Generator.of(specification("exponential, mean: 0.1", "exponential, mean: 3", "s"));
    }

    private static Generator run(double interarrival, double delay, String next) {
        return Generator.of(specification("constant, value: " + interarrival, "constant, value: " + delay, next));
    }

    private static String specification(String interarrival, String delay, String next) {
        return """
                interarrival: {type: INTERARRIVAL}
                emitters: [{name: e, dimensions: []}]
                states: [{name: s, emitter: e, delay: {type: DELAY}, transitions: [{next: NEXT, probability: 1}]}]
                """.replace("INTERARRIVAL", interarrival).replace("DELAY", delay).replace("NEXT", next);
    }

    /** As many instants as are expected, in seconds since the start. */
    private static String seconds(Generator generator, String expected) {
        return generator.stream()
                .limit(expected.split(" ").length)
                .map(event -> Duration.between(START, event.time()).toNanos() / 1e9)
                .map(second -> second == Math.rint(second) ? Long.toString(Math.round(second)) : second.toString())
                .collect(Collectors.joining(" "));
    }
}
