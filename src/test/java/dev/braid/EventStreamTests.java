package dev.braid;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated // counts the threads of streams, and reads the machine's clock
class EventStreamTests {

    private static final Duration SOON = ofSeconds(20);

    /** An event each second of the clock. */
    private static final String BEATS = """
            interarrival: {type: constant, value: 1}
            emitters: [{name: beat, dimensions: [{type: counter, name: number}, {type: uuid, name: id}]}]
            states: [{name: s, emitter: beat, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
            """;

    private static final Instant START = Instant.parse(Generator.DEFAULT_START);

    private final Generator beats = Generator.of(BEATS);

    @Test
    void givesTheEventsOfTheList() {
        try (EventStream stream = beats.seed(7).count(5000).live().start()) {
            assertThat(stream.take(5000, SOON))
                    .isEqualTo(beats.seed(7).count(5000).events());
            assertThat(stream.handedOver()).isEqualTo(5000);
            assertThat(stream.startTime()).isEqualTo(START);
        }
    }

    @Test
    void endsAfterItsLastEvent() {
        try (EventStream stream = beats.duration(ofSeconds(3)).live().start()) {
            assertThat(stream.take(3, SOON)).hasSize(3);

            assertThatBraidThrows(() -> stream.next(SOON))
                    .hasMessage("found no event: the stream has ended after 3 events");
            assertThatBraidThrows(() -> stream.take(2, SOON))
                    .hasMessage("found no event 1 of 2: the stream has ended after 3 events");
            assertThat(stream.failure()).isEmpty();
        }
    }

    @Test
    void aFullBufferStopsTheMakingOfEvents() {
        try (EventStream stream = beats.live().start()) {
            await().until(() -> stream.handedOver() == EventStream.CAPACITY);
            await().until(() -> producers().get(0).getState() == Thread.State.TIMED_WAITING);
            assertThat(stream.handedOver()).isEqualTo(EventStream.CAPACITY);

            stream.take(10, SOON);

            await().until(() -> stream.handedOver() == EventStream.CAPACITY + 10);
        }
    }

    @Test
    void closingEndsAWaitingThreadAtOnce() {
        EventStream full = beats.live().start();
        EventStream late = beats.clock(RunClock.REAL).speed(0.001).live().start();
        EventStream paused = beats.live().start();
        paused.pause();
        await().until(() -> full.handedOver() == EventStream.CAPACITY);

        long before = System.nanoTime();
        full.close();
        late.close();
        paused.close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(ofSeconds(1));
        assertThat(producers()).isEmpty();
        assertThatBraidThrows(() -> full.next(SOON)).hasMessage("found no event: the stream is closed");
        full.close();
    }

    @Test
    void closingWakesAReader() throws Exception {
        EventStream stream = beats.clock(RunClock.MANUAL).live().start();
        stream.next(SOON);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            var next = reader.submit(() -> stream.next(ofSeconds(60)));
            await().until(() -> stream.handedOver() == 1);
            stream.close();
            assertThatThrownBy(() -> next.get(60, TimeUnit.SECONDS))
                    .cause()
                    .isExactlyInstanceOf(BraidException.class)
                    .hasMessage("found no event: the stream is closed");
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void manyReadersTakeEachEventOnce() throws Exception {
        try (EventStream stream = beats.count(40_000).live().start()) {
            ConcurrentSkipListSet<Long> taken = new ConcurrentSkipListSet<>();
            CountDownLatch done = new CountDownLatch(4);
            ExecutorService readers = Executors.newFixedThreadPool(4);
            for (int i = 0; i < 4; i++) {
                readers.execute(() -> {
                    for (int n = 0; n < 10_000; n++) {
                        taken.add(stream.next(SOON).index());
                    }
                    done.countDown();
                });
            }
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            readers.shutdownNow();
            assertThat(taken).hasSize(40_000);
        }
    }

    @Test
    void aPausedStreamHandsOverNothing() {
        try (EventStream stream = beats.rate(200).live().start()) {
            stream.take(5, SOON);
            stream.pause();
            List<Event> left = stream.takeDue();
            long before = stream.handedOver();

            assertThatBraidThrows(() -> stream.next(ofMillis(100)))
                    .hasMessage("found no event within 0.1s: the stream is paused after " + before + " events");

            stream.resume();
            assertThat(stream.next(SOON).index()).isEqualTo(5 + left.size());
        }
    }

    @Test
    void thePauseIsNoPartOfTheWaits() {
        try (EventStream stream = beats.clock(RunClock.REAL).speed(4).live().start()) {
            stream.next(SOON);
            stream.pause();
            assertThatBraidThrows(() -> stream.next(ofSeconds(1)));
            long resumed = System.nanoTime();
            stream.resume();
            stream.next(SOON);
            // A quarter of a second lies between two events, of which little had gone before the pause.
            assertThat(Duration.ofNanos(System.nanoTime() - resumed)).isGreaterThan(ofMillis(100));
        }
    }

    @Test
    void theRealClockStartsNowAndWaitsForEachInstant() {
        Generator real = beats.clock(RunClock.REAL).speed(10).count(4);
        try (EventStream stream = real.live()) {
            Instant before = Instant.now().minusMillis(1);
            long begin = System.nanoTime();
            stream.start();
            List<Event> events = stream.take(4, SOON);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(ofMillis(299));
            assertThat(stream.startTime()).isBetween(before, Instant.now());
            assertThat(events)
                    .isEqualTo(beats.start(stream.startTime()).count(4).events());
        }
    }

    @Test
    void catchingUpGoesAtFullSpeedUpToNowAndThenWaits() {
        Instant start = Instant.now().minusSeconds(1000);
        try (EventStream stream =
                beats.clock(RunClock.CATCH_UP).start(start).live().start()) {
            List<Event> past = stream.take(1000, SOON);
            assertThat(past).isEqualTo(beats.start(start).count(1000).events());

            List<Event> present = stream.take(3, SOON);
            assertThat(present.get(2).time()).isBeforeOrEqualTo(Instant.now());
        }
    }

    @Test
    void aRateLeavesTheTimesAlone() {
        long begin = System.nanoTime();
        try (EventStream stream = beats.rate(100).live().start()) {
            List<Event> events = stream.take(21, SOON);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(ofMillis(199));
            assertThat(events).isEqualTo(beats.count(21).events());
        }
    }

    @Test
    void theManualClockIsMovedByTheTest() {
        try (EventStream stream = beats.clock(RunClock.MANUAL).live().start()) {
            assertThat(indexes(stream.takeDue())).containsExactly(0L);

            stream.advance(ofMillis(999));
            assertThat(stream.takeDue()).isEmpty();
            stream.advance(ofMillis(1));
            assertThat(indexes(stream.takeDue())).containsExactly(1L);
            stream.advanceTo(START.plusSeconds(4));
            assertThat(indexes(stream.takeDue())).containsExactly(2L, 3L, 4L);
            stream.advance(ofSeconds(10_000));
            assertThat(stream.takeDue()).hasSize(10_000);
        }
    }

    @Test
    void theManualClockTellsWhatItWaitsFor() {
        try (EventStream stream = beats.clock(RunClock.MANUAL).live().start()) {
            stream.next(SOON);
            assertThat(stream.takeDue()).isEmpty();

            assertThatBraidThrows(() -> stream.next(ofMillis(1)))
                    .hasMessage("found no event within 0.001s: the next one is that of 2024-01-01T00:00:01Z,"
                            + " and the clock stands at 2024-01-01T00:00:00Z; advance() moves it");
            assertThatBraidThrows(() -> stream.advance(ofSeconds(-1)))
                    .hasMessage("found the duration -1s, expected one that is not negative");
            assertThatBraidThrows(() -> stream.advanceTo(START.minusSeconds(1)))
                    .hasMessage("found the instant 2023-12-31T23:59:59Z, expected none before 2024-01-01T00:00:00Z,"
                            + " where the clock stands");
            stream.advance(Duration.ofDays(1_000_000));
            assertThat(stream.next(SOON).index()).isEqualTo(1);
        }
    }

    @Test
    void aRunThatCannotGoOnTellsItsReader() {
        Generator stuck = Generator.of("""
                interarrival: {type: constant, value: 10000000000}
                emitters: [{name: e, dimensions: []}]
                states: [{name: s, emitter: e, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
                """);
        try (EventStream stream = stuck.live().start()) {
            stream.next(SOON);
            String message =
                    "the run failed after 1 event: after 1 record nothing happens until the clock is out of range:"
                            + " a run reaches 292 years from its start at most, and not past the year 9999;"
                            + " make `interarrival` and `delay` (they are seconds), or what lies between replayed rows, shorter, or the run";
            assertThatBraidThrows(() -> stream.next(SOON)).hasMessage(message).hasCauseInstanceOf(BraidException.class);
            assertThatBraidThrows(stream::takeDue).hasMessage(message);
            assertThat(stream.failure()).get().extracting(Throwable::getMessage).isEqualTo(message);
        }
    }

    @Test
    void aReaderThatIsInterruptedStaysInterrupted() {
        try (EventStream stream = beats.clock(RunClock.MANUAL).live().start()) {
            stream.next(SOON);
            Thread.currentThread().interrupt();
            assertThatBraidThrows(() -> stream.next(SOON)).hasMessage("interrupted while waiting for an event");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void wrongUseIsTold() {
        EventStream stream = beats.live();
        assertThatBraidThrows(() -> stream.next(SOON))
                .hasMessage("found a stream that has not been started, expected start() before next()");
        assertThatBraidThrows(stream::pause)
                .hasMessage("found a stream that has not been started, expected start() before pause()");
        assertThatBraidThrows(stream::startTime)
                .hasMessage("found a stream that has not been started, expected start() before startTime()");
        stream.start();
        assertThatBraidThrows(stream::start).hasMessage("found a stream that has been started, expected start() once");
        assertThatBraidThrows(() -> stream.take(0, SOON)).hasMessage("found the count 0, expected one above 0");
        assertThatBraidThrows(() -> stream.advance(SOON))
                .hasMessage("found advance() on a clock that moves by itself, expected it on the clock MANUAL");
        stream.close();
        assertThatBraidThrows(stream::start).hasMessage("found a closed stream, expected one to start");

        EventStream unused = beats.live();
        unused.close();
        assertThatBraidThrows(() -> unused.next(SOON))
                .hasMessage("found a stream that is closed, expected start() before next()");
    }

    @Test
    void theRealClockTellsHowLongItWaits() {
        try (EventStream stream = beats.clock(RunClock.REAL).speed(0.001).live().start()) {
            Instant second = stream.next(SOON).time().plusSeconds(1);

            assertThatBraidThrows(() -> stream.next(ofMillis(100)))
                    .hasMessageMatching(
                            "found no event within 0.1s: the next one, that of " + second + ", is due in 16m[0-9.]+s");
        }
    }

    @Test
    void settingsThatDoNotGoTogetherAreTold() {
        assertThatBraidThrows(() -> beats.clock(RunClock.REAL).start(START).live())
                .hasMessage("found a start for the clock REAL, which starts now; expected none,"
                        + " or the clock CATCH_UP, which starts in the past and goes on in real time");
        assertThatBraidThrows(() -> beats.speed(2).iterator())
                .hasMessage("found a speed of 2.0 for the clock SIMULATED, which waits for no instant;"
                        + " expected the clock REAL or CATCH_UP, or no speed");
        assertThatBraidThrows(() -> beats.clock(RunClock.MANUAL).rate(5).live())
                .hasMessage("found a rate for the clock MANUAL, which says itself when events are handed over;"
                        + " expected SIMULATED or REAL, or no rate");
        assertThatBraidThrows(() -> beats.clock(RunClock.REAL).rate(5).speed(3).live())
                .hasMessage("found a rate and a speed, expected one of them:"
                        + " at a rate the instants of the events are not waited for");
        assertThatBraidThrows(() -> beats.rate(0)).hasMessage("found a rate of 0.0, expected one above 0");
        assertThatBraidThrows(() -> beats.speed(Double.NaN)).hasMessage("found a speed of NaN, expected one above 0");
        assertThatBraidThrows(() -> beats.clock(RunClock.MANUAL).stream())
                .hasMessage("found the clock MANUAL, expected it for live() alone:"
                        + " only an EventStream has a clock that a test moves");
        assertThatBraidThrows(() -> beats.clock(RunClock.CATCH_UP)
                        .start(Instant.parse("9999-01-01T00:00:00Z"))
                        .live()
                        .start())
                .hasMessage("found the start 9999-01-01T00:00:00Z, which lies in the future, expected one in the past:"
                        + " there is nothing to catch up with");
    }

    @Test
    void aSleepingReaderLeavesTheHeapFlat() {
        String events = ChildJvm.run(List.of("-Xmx16m"), Endless.class, List.of());
        assertThat(events).isEqualTo("30000\n");
    }

    /** Reads now and then from a stream without end whose records are a kilobyte each. */
    static final class Endless {

        private Endless() {}

        public static void main(String[] arguments) {
            Generator endless = Generator.of("""
                    interarrival: {type: constant, value: 1}
                    emitters:
                      - name: e
                        dimensions: [{type: string, name: s, length_distribution: {type: constant, value: 1000}}]
                    states: [{name: s, emitter: e, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
                    """);
            try (EventStream stream = endless.live().start()) {
                int taken = 0;
                while (taken < 30_000) {
                    taken += stream.take(1000, ofSeconds(20)).size();
                    await().until(() -> stream.failure().isPresent() || isFull(stream));
                }
                System.out.print(taken + "\n");
            }
        }

        private static boolean isFull(EventStream stream) {
            return stream.handedOver() % 1000 == EventStream.CAPACITY % 1000;
        }
    }

    private static List<Thread> producers() {
        List<Thread> threads = new ArrayList<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().equals("braid-event-stream"));
        return threads;
    }

    private static List<Long> indexes(List<Event> events) {
        return events.stream().map(Event::index).toList();
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertThatBraidThrows(ThrowingCallable call) {
        return assertThatThrownBy(call).isExactlyInstanceOf(BraidException.class);
    }
}
