package dev.braid.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventSink;
import dev.braid.EventStream;
import dev.braid.testkit.TestRun;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendToTests {

    private static final String BEATS = """
            interarrival: {type: constant, value: 1}
            emitters: [{name: beat, dimensions: [{type: counter, name: number}]}]
            states: [{name: s, emitter: beat, delay: {type: constant, value: 0}, transitions: [{next: stop, probability: 1}]}]
            """;

    /** All that is sent in the fixtures of one run; they run one after the other. */
    static class Recorder implements EventSink {
        static final List<Event> TAKEN = new CopyOnWriteArrayList<>();
        static final List<String> CALLS = new CopyOnWriteArrayList<>();

        @Override
        public void send(Event event) throws IOException {
            TAKEN.add(event);
        }

        @Override
        public void flush() throws IOException {
            CALLS.add("flush");
        }

        @Override
        public void close() {
            CALLS.add("close");
        }

        static List<Event> taken() {
            return new ArrayList<>(TAKEN);
        }
    }

    static final class FailsAtThird extends Recorder {
        private int sent;

        @Override
        public void send(Event event) throws IOException {
            if (sent++ == 2) {
                throw new IOException("the disk is full");
            }
        }

        @Override
        public String toString() {
            return "disk";
        }
    }

    static final class FailsAtItsEnd extends Recorder {
        @Override
        public void flush() throws IOException {
            throw new IOException("no answer");
        }

        @Override
        public String toString() {
            return "queue";
        }
    }

    static final class BreaksAtItsEnd extends Recorder {
        @Override
        public void flush() {
            throw new IllegalStateException("it is broken");
        }
    }

    static final class NeedsArguments extends Recorder {
        NeedsArguments(String name) {
            assertThat(name).isNotNull();
        }
    }

    @BeforeEach
    void nothingIsSentYet() {
        Recorder.TAKEN.clear();
        Recorder.CALLS.clear();
    }

    static class EveryWayTestCases {

        @GeneratedEvents(spec = BEATS, count = 4)
        @SendTo(Recorder.class)
        private List<Event> field;

        /** Before the field is set. */
        EveryWayTestCases() {
            Recorder.TAKEN.clear();
        }

        @Test
        void field() {
            assertThat(Recorder.taken()).isEqualTo(field).hasSize(4);
            assertThat(Recorder.CALLS).contains("flush");
        }

        @Test
        void list(@GeneratedEvents(spec = BEATS, count = 3) @SendTo(Recorder.class) List<Event> sent) {
            assertThat(Recorder.taken()).hasSize(7).endsWith(sent.toArray(new Event[0]));
        }

        @Test
        void ofUsersType(@GeneratedEvents(spec = BEATS, count = 3) @SendTo(Recorder.class) Beat[] sent) {
            assertThat(Recorder.taken().subList(4, 7))
                    .extracting(event -> event.as(Beat.class))
                    .containsExactly(sent);
        }

        @Test
        void stream(@GeneratedEvents(spec = BEATS) @SendTo(Recorder.class) Stream<Event> endless) {
            List<Event> five = endless.limit(5).toList();
            assertThat(Recorder.taken()).hasSize(9).endsWith(five.toArray(new Event[0]));
        }

        @Test
        void iterator(@GeneratedEvents(spec = BEATS) @SendTo(Recorder.class) Iterator<String> endless) {
            assertThat(endless.next()).isEqualTo(Recorder.taken().get(4).toJson());
            assertThat(Recorder.taken()).hasSize(5);
        }

        @Test
        void live(@GeneratedEvents(spec = BEATS, count = 50) @SendTo(Recorder.class) EventStream live) {
            live.start();
            live.pause();
            assertThat(Recorder.taken())
                    .hasSize(4 + live.sent().size())
                    .endsWith(live.sent().toArray(new Event[0]));
        }

        @Test
        void composed(@GeneratedEvents(spec = BEATS, count = 2) @Recorded List<Event> sent) {
            assertThat(Recorder.taken()).hasSize(6).endsWith(sent.toArray(new Event[0]));
        }
    }

    record Beat(long number) {}

    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @SendTo(Recorder.class)
    @interface Recorded {}

    @Test
    void whatIsInjectedIsSent() {
        TestRun run = TestRun.of(EveryWayTestCases.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.succeeded()).isEqualTo(7);
        // The field's in each test, and that of each parameter.
        assertThat(Recorder.CALLS.stream().filter("close"::equals)).hasSize(7 + 6);
    }

    static class FailingTestCases {

        @Test
        void list(@GeneratedEvents(spec = BEATS, count = 3, seed = 1) @SendTo(FailsAtThird.class) List<Event> sent) {}

        @Test
        void live(@GeneratedEvents(spec = BEATS, count = 3, seed = 1) @SendTo(FailsAtThird.class) EventStream live) {
            live.start();
            await().until(() -> live.handedOver() == 3);
        }

        @Test
        void notFlushed(@GeneratedEvents(spec = BEATS, seed = 1) @SendTo(FailsAtItsEnd.class) Stream<Event> endless) {
            assertThat(endless.limit(2)).hasSize(2);
        }

        @Test
        void broken(
                @GeneratedEvents(spec = BEATS, seed = 1) @SendTo(BreaksAtItsEnd.class) Stream<Event> endless,
                @GeneratedEvents(spec = BEATS, seed = 1) @SendTo(Recorder.class) Stream<Event> another) {
            assertThat(endless.limit(2)).hasSize(2);
        }

        @Test
        void unheard(@GeneratedEvents(spec = BEATS, seed = 1) @SendTo(FailsAtThird.class) Stream<Event> endless) {
            assertThatThrownBy(() -> endless.limit(3).toList()).hasMessageContaining("the disk is full");
        }

        @Test
        void besideAnother(
                @GeneratedEvents(spec = BEATS, count = 1) @SendTo(Recorder.class) @KafkaSink(topic = "t")
                        List<Event> sent) {}
    }

    @Test
    void aSinkThatHasFailedIsOnlyClosed() {
        assertThat(TestRun.ofMethod(FailingTestCases.class, "list").failure().getSuppressed())
                .noneMatch(BraidException.class::isInstance);
        assertThat(Recorder.CALLS).containsExactly("close");
    }

    @Test
    void aFailureThatTheTestKeepsToItselfIsTold() {
        assertThat(TestRun.ofMethod(FailingTestCases.class, "unheard").failure())
                .hasMessage("@GeneratedEvents on parameter 1 (`Stream<Event>`) of SendToTests$FailingTestCases.unheard:"
                        + " the sink disk failed: java.io.IOException: the disk is full");
    }

    @Test
    void aSinkThatBreaksKeepsNoOtherFromItsEnd() {
        assertThat(TestRun.ofMethod(FailingTestCases.class, "broken").failure())
                .hasMessage(
                        "@GeneratedEvents on parameter 1 (`Stream<Event>`) of SendToTests$FailingTestCases.broken:"
                                + " the sink BreaksAtItsEnd failed when it was closed: java.lang.IllegalStateException: it is broken");
        assertThat(Recorder.CALLS).containsExactly("close", "flush", "close");
    }

    @Test
    void aSinkIsClosedWhereTheNextOneCannotBeOpened() {
        assertThat(TestRun.ofMethod(FailingTestCases.class, "besideAnother").failure())
                .hasMessageContaining("`@KafkaSink`: found no `@WithKafka`");
        assertThat(Recorder.CALLS).containsExactly("close");
    }

    @Test
    void aSinkThatFailsFailsTheTest() {
        assertThat(TestRun.ofMethod(FailingTestCases.class, "list").failure())
                .hasMessage("@GeneratedEvents on parameter 1 (`List<Event>`) of SendToTests$FailingTestCases.list:"
                        + " the sink disk failed at event #2 2024-01-01T00:00:02Z worker-000003 beat"
                        + " {\"time\":\"2024-01-01T00:00:02.000Z\",\"number\":2}, after 2 events:"
                        + " java.io.IOException: the disk is full")
                .hasCauseInstanceOf(IOException.class);
        assertThat(TestRun.ofMethod(FailingTestCases.class, "live").failure())
                .hasMessage("@GeneratedEvents on parameter 1 (`EventStream`) of SendToTests$FailingTestCases.live:"
                        + " the sink disk failed at event #2 2024-01-01T00:00:02Z worker-000003 beat"
                        + " {\"time\":\"2024-01-01T00:00:02.000Z\",\"number\":2}, after 2 events:"
                        + " java.io.IOException: the disk is full");
        assertThat(TestRun.ofMethod(FailingTestCases.class, "notFlushed").failure())
                .hasMessage("@GeneratedEvents on parameter 1 (`Stream<Event>`) of"
                        + " SendToTests$FailingTestCases.notFlushed:"
                        + " the sink queue failed when it was closed: java.io.IOException: no answer");
    }

    static class MisusedTestCases {

        @Test
        void noConstructor(@GeneratedEvents(spec = BEATS, count = 1) @SendTo(NeedsArguments.class) List<Event> sent) {}

        @ParameterizedTest
        @ValueSource(strings = "text")
        void noEvents(@SendTo(Recorder.class) String text) {}
    }

    static class MisusedFieldTestCases {

        @SendTo(Recorder.class)
        List<Event> sent;

        @Test
        void test() {}
    }

    @Test
    void misuseIsTold() {
        assertThat(TestRun.ofMethod(MisusedTestCases.class, "noConstructor").failure())
                .hasMessage("@GeneratedEvents on parameter 1 (`List<Event>`) of"
                        + " SendToTests$MisusedTestCases.noConstructor: `@SendTo`: found"
                        + " dev.braid.jupiter.SendToTests$NeedsArguments, expected a class that can be made without"
                        + " arguments: it has a constructor without parameters, and is not abstract");
        assertThat(TestRun.ofMethod(MisusedTestCases.class, "noEvents").failure())
                .hasMessage("@SendTo on parameter 1 of SendToTests$MisusedTestCases.noEvents:"
                        + " found neither `@GeneratedEvents` nor `@EventSequence` beside it, expected one of them: a"
                        + " sink sends what is generated there");
        assertThat(TestRun.of(MisusedFieldTestCases.class).failure())
                .hasMessage("@SendTo on field `sent` of SendToTests$MisusedFieldTestCases:"
                        + " found neither `@GeneratedEvents` nor `@EventSequence` beside it, expected one of them: a"
                        + " sink sends what is generated there");
    }
}
