package dev.braid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SinkTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** An event each second of the clock. */
    private static final String BEATS = """
            interarrival: {type: constant, value: 1}
            emitters: [{name: beat, dimensions: [{type: counter, name: number}]}]
            states: [{name: s, emitter: beat, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
            """;

    private final Generator beats = Generator.of(BEATS);
    private final Recorder sink = new Recorder();

    /** Remembers events, and what has been confirmed of them. */
    private static final class Recorder implements EventSink {
        private final List<Event> taken = new CopyOnWriteArrayList<>();
        private int failsAt = Integer.MAX_VALUE;
        private boolean failsToFlush;
        private volatile int confirmed;
        private final AtomicInteger closed = new AtomicInteger();

        @Override
        public void send(Event event) throws IOException {
            if (taken.size() == failsAt) {
                throw new IOException("the disk is full");
            }
            taken.add(event);
        }

        @Override
        public void flush() throws IOException {
            if (failsToFlush) {
                throw new IOException("no answer");
            }
            confirmed = taken.size();
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }

        @Override
        public String toString() {
            return "recorder";
        }
    }

    @Test
    void aRunIsSentAndConfirmed() {
        assertThat(beats.count(100).sendTo(sink)).isEqualTo(100);

        assertThat(sink.taken).isEqualTo(beats.count(100).events());
        assertThat(sink.confirmed).isEqualTo(100);
        assertThat(sink.closed).hasValue(0);
    }

    @Test
    void aFunctionIsASink() {
        List<String> lines = new CopyOnWriteArrayList<>();

        beats.count(2).sendTo(event -> lines.add(event.toJson()));

        assertThat(lines).isEqualTo(beats.count(2).lines().toList());
    }

    @Test
    void aListHasBeenSentWhenItIsReturned() {
        assertThat(beats.count(100).sink(sink).events()).isEqualTo(sink.taken).hasSize(100);
        assertThat(sink.confirmed).isEqualTo(100);
    }

    @Test
    void anElementHasBeenSentWhenItIsReturned() {
        Iterator<Event> events = beats.sink(sink).iterator();

        assertThat(events.hasNext()).isTrue();
        assertThat(sink.taken).isEmpty();
        assertThat(events.next()).isEqualTo(sink.taken.get(0));
        assertThat(sink.confirmed).isZero();
    }

    @Test
    void linesAreSentAsEvents() {
        assertThat(beats.count(3).pattern("{number}").sink(sink).lines()).containsExactly("0", "1", "2");
        assertThat(sink.taken).hasSize(3);
    }

    @Test
    void aSinkThatFailsEndsTheRun() {
        sink.failsAt = 2;

        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> beats.count(10).sendTo(sink))
                .withMessage("the sink recorder failed at event #2 2024-01-01T00:00:02Z worker-000003 beat"
                        + " {\"time\":\"2024-01-01T00:00:02.000Z\",\"number\":2}, after 2 events:"
                        + " java.io.IOException: the disk is full")
                .withCauseInstanceOf(IOException.class);
    }

    @Test
    void aSinkThatSaysNothingOfItselfIsNamedByItsClass() {
        EventSink lambda = event -> {
            throw new IOException("full");
        };
        EventSink anonymous = new EventSink() {
            @Override
            public void send(Event event) throws IOException {
                throw new IOException("full");
            }
        };

        assertNamed(new Failing(), "Failing");
        assertNamed(lambda, "(a lambda in SinkTests)");
        assertNamed(anonymous, "SinkTests$1");
        EventStream stream = beats.sink(new Failing()).live();
        assertThatThrownBy(stream::takeDue)
                .hasMessageStartingWith(
                        "found takeDue() on a stream whose events go to the" + " sink Failing, expected");
    }

    private void assertNamed(EventSink failing, String name) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> beats.count(10).sendTo(failing))
                .withMessageStartingWith("the sink " + name + " failed at event #0 ");
    }

    private static final class Failing implements EventSink {

        @Override
        public void send(Event event) throws IOException {
            throw new IOException("full");
        }
    }

    @Test
    void aSinkThatConfirmsNothingFailsTheRun() {
        sink.failsToFlush = true;

        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> beats.count(10).sendTo(sink))
                .withMessage(
                        "the sink recorder failed when it was flushed, after 10 events: java.io.IOException: no answer");
    }

    @Test
    void whatCameBeforeAFaultOfTheRunIsConfirmed() {
        Generator failing =
                Generator.of(BEATS.replace("name: number", "name: number, start: 9223372036854775806, increment: 1"));

        assertThatThrownBy(() -> failing.count(10).sendTo(sink))
                .hasMessageContaining("the counter passes the range of 64 bits");
        assertThat(sink.taken).hasSize(2);
        assertThat(sink.confirmed).isEqualTo(2);
    }

    @Test
    void aLiveStreamIsSentInsteadOfTaken() {
        try (EventStream stream = beats.seed(3).sink(sink).live().start()) {
            await().atMost(SOON).until(() -> stream.handedOver() > 0);
            stream.pause();
            Events sent = stream.sent();

            assertThat(sent)
                    .isEqualTo(sink.taken)
                    .isEqualTo(beats.seed(3).count(sent.size()).events());
            assertThat(sink.confirmed).isEqualTo(sent.size());
            assertThatThrownBy(() -> stream.next(SOON))
                    .hasMessage("found next() on a stream whose events go to the sink recorder,"
                            + " expected to read them there; sent() tells what was sent");
        }
        assertThat(sink.confirmed).isEqualTo(sink.taken.size());
        assertThat(sink.closed).hasValue(1);
    }

    @Test
    void moreIsSentThanABufferHolds() {
        try (EventStream stream =
                beats.count(3 * EventStream.CAPACITY).sink(sink).live().start()) {
            await().atMost(SOON).until(() -> sink.confirmed == 3 * EventStream.CAPACITY);
            assertThat(stream.sent()).hasSize(3 * EventStream.CAPACITY).isEqualTo(sink.taken);
        }
    }

    @Test
    void whatTheManualClockHasReachedIsSent() {
        try (EventStream stream = beats.clock(RunClock.MANUAL).sink(sink).live().start()) {
            assertThat(stream.sent()).hasSize(1);
            stream.advance(Duration.ofSeconds(5));
            assertThat(stream.sent()).hasSize(6).isEqualTo(sink.taken);
            stream.advanceTo(Instant.parse(Generator.DEFAULT_START).plusSeconds(7));
            assertThat(stream.sent()).hasSize(8).isEqualTo(sink.taken);
        }
    }

    @Test
    void aStreamWithoutASinkTellsWhatItHandedOver() {
        try (EventStream stream = beats.count(5).live().start()) {
            List<Event> taken = stream.take(5, SOON);

            assertThat(stream.sent()).isEqualTo(taken);
        }
    }

    @Test
    @Timeout(60)
    void moreThanABufferHoldsIsNotWaitedForWhereNobodyTakesIt() {
        try (EventStream stream = beats.clock(RunClock.MANUAL).live().start()) {
            stream.advance(Duration.ofHours(1));
            assertThat(stream.sent()).hasSize(EventStream.CAPACITY);
            assertThat(stream.takeDue()).hasSize(3601);
            assertThat(stream.sent()).hasSize(3601);
        }
    }

    @Test
    void aSinkThatFailsFailsItsStream() {
        sink.failsAt = 7;
        try (EventStream stream = beats.sink(sink).live().start()) {
            await().atMost(SOON).until(() -> stream.failure().isPresent());

            assertThat(stream.failure().orElseThrow())
                    .hasMessageStartingWith("the sink recorder failed at event #7")
                    .hasMessageEndingWith("after 7 events: java.io.IOException: the disk is full");
            assertThatThrownBy(stream::sent).hasMessageStartingWith("the sink recorder failed at event #7");
            assertThatThrownBy(stream::pause).hasMessageStartingWith("the sink recorder failed at event #7");
        }
        assertThat(sink.closed).hasValue(1);
    }

    @Test
    void aSinkThatConfirmsNothingFailsItsStreamAtItsEnd() {
        sink.failsToFlush = true;
        EventStream stream = beats.count(5).sink(sink).live().start();
        await().atMost(SOON).until(() -> stream.handedOver() == 5);

        stream.close();

        assertThat(stream.failure().orElseThrow())
                .hasMessage(
                        "the sink recorder failed when it was flushed, after 5 events: java.io.IOException: no answer");
        assertThat(sink.closed).hasValue(1);
    }

    @Test
    void aStreamThatNeverBeganClosesItsSink() {
        EventStream stream = beats.sink(sink).live();

        stream.close();
        stream.close();

        assertThat(sink.closed).hasValue(1);
    }

    @Test
    void anEventMadeElsewhereIsWhatItWasMadeOf() {
        byte[] json = "{\"user\":1}".getBytes(StandardCharsets.UTF_8);
        Event event = Event.of(7, 3, Instant.EPOCH, "login", "user-1", json);
        json[1] = ' ';

        assertThat(event).hasToString("#3 1970-01-01T00:00:00Z user-1 login {\"user\":1}");
        assertThat(event.seed()).hasValue(7);
        assertThat(Event.of(3, Instant.EPOCH, "login", "user-1", event.toBytes())
                        .seed())
                .isEmpty();
        assertThat(beats.seed(9).count(1).events().get(0).seed()).hasValue(9);
    }

    @Test
    void anEventMadeElsewhereIsAnObject() {
        assertRefused("", "found nothing, expected a JSON object");
        assertRefused("7", "found `7`, expected a JSON object");
        assertRefused("[]", "found a list, expected a JSON object");
        assertRefused("{} {}", "found more behind a JSON object, expected one alone");
        assertRefused(
                "{\"a\":}", "byte 6: expected a JSON object: Unexpected character ('}' (code 125)): expected a value");
        assertRefused("{\"a\":1", "byte 7: found the end within it, expected a JSON object");
    }

    private static void assertRefused(String json, String message) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Event.of(0, Instant.EPOCH, "t", "k", json.getBytes(StandardCharsets.UTF_8)))
                .withMessage(message);
    }
}
