package dev.braid.assertions;

import static dev.braid.assertions.EventAssertions.assertThat;
import static dev.braid.assertions.Sketches.events;
import static dev.braid.assertions.Sketches.failureOf;
import static dev.braid.assertions.Sketches.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.EventLog;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventLogAssertTests {

    private final List<Event> sessions = events("0 a in", "1 b in", "2 a out", "3 b out");

    @Test
    void assertsOnWhatStoodThereAtFirst() {
        MemoryLog log = MemoryLog.holding(sessions);
        EventLogAssert assertion = assertThat(log);
        log.append(events("0 c in"));
        assertion
                .isOrderedByTime()
                .containsExactlyOnce(sessions)
                .hasSize(4)
                .eachKey()
                .hasTypes("in", "out")
                .returnToEvents()
                .isInterleaved();
        assertThat(log.reads()).isOne();
        assertThat(log.readersOpen()).isZero();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                failure("Expecting topic `clicks` to be ordered by time", EventLogAssert::isOrderedByTime),
                failure("Expecting topic `clicks` to be ordered by `seq`", log -> log.isOrderedBy("seq")),
                failure(
                        "Expecting topic `clicks` to contain, in this order and with gaps allowed: \"out\", \"in\"",
                        log -> log.containsInOrder("out", "in")),
                failure(
                        "Expecting the events of each key in topic `clicks` to contain, in this order and with gaps "
                                + "allowed: \"to\"",
                        log -> log.eachKey().containsInOrder("to")),
                failure(
                        "Expecting the events of each key in topic `clicks` to have exactly these types, in this order: "
                                + "\"in\"",
                        log -> log.eachKey().hasTypes("in")),
                failure(
                        "Expecting every \"in\" in topic `clicks` to be followed by \"to\"",
                        log -> log.when("in").isFollowedBy("to")),
                failure(
                        "Expecting every event in topic `clicks` to have happened before all of the others",
                        log -> log.happenedBefore(events("0 x x"))),
                failure(
                        "Expecting events of different keys in topic `clicks` to be interleaved",
                        EventLogAssert::isInterleaved),
                failure(
                        "Expecting topic `clicks` to contain the event sent exactly once, and nothing else",
                        log -> log.containsExactlyOnce(records("{}"))),
                failure(
                        "Expecting topic `clicks` to contain each of the 2 events sent at least once",
                        log -> log.containsAtLeastOnce(records("{}", "{}"))),
                failure(
                        "Expecting no two events in topic `clicks` to have the same `who`",
                        log -> log.hasNoDuplicates("who")),
                failure("Expecting `seq` in topic `clicks` to have no gaps", log -> log.hasNoGaps("seq")));
    }

    private static Arguments failure(String message, Consumer<EventLogAssert> assertion) {
        return Arguments.of(message, assertion);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void namesTheLog(String message, Consumer<EventLogAssert> assertion) {
        EventLogAssert log = assertThat(MemoryLog.holding(events("1 a in", "0 a out", "2 b out")));
        assertThat(failureOf(() -> assertion.accept(log)).strip().lines())
                .first()
                .isEqualTo(message);
    }

    @Test
    void comparesWithALog() {
        EventLog sent = MemoryLog.holding(sessions);
        assertThat(sessions).containsExactlyOnce(sent).containsAtLeastOnce(sent);
        assertThat(sent).containsExactlyOnce(sent);
        assertThat(sessions).happenedBefore(MemoryLog.holding(events("9 c in")));
        assertThat((Iterable<Event>) sent).hasSize(4);
    }

    @Test
    void comparesRecordsWhereverTheyCameFrom() {
        MemoryLog log = MemoryLog.holding(records("{\"a\":1,\"b\":2}", "{\"a\":1,\"b\":2}"));
        assertThat(log).containsExactlyOnce(records("{\"b\":2,\"a\":1}", "{\"a\":1,\"b\":2}"));
        assertThat(failureOf(() -> assertThat(log).hasNoDuplicates())).contains("but #1 repeats #0:");
    }

    @Test
    void receivesNothingMore() {
        MemoryLog log = MemoryLog.holding(sessions);
        EventLogAssert assertion = assertThat(log).receivesNothingMore();
        log.append(events("2 a out", "9 c in"));
        assertThat(failureOf(assertion::receivesNothingMore)).isEqualTo("""

                        Expecting topic `clicks` to receive nothing more
                        but 2 events came after the 4 that were looked at:
                          #0 2024-01-01T00:00:02Z a out {"event_type":"out","who":"a"}
                          #1 2024-01-01T00:00:09Z c in {"event_type":"in","who":"c"}""");
        assertThat(log.readersOpen()).isZero();
    }

    @Test
    void isDescribed() {
        assertThat(failureOf(() ->
                        assertThat(MemoryLog.holding(sessions)).as("today").hasNoDuplicates(Event::key)))
                .startsWith("[today] \nExpecting no two events in topic `clicks` to give the same value\n");
    }

    @Test
    void filtersWhatItRead() {
        EventLogAssert ofA = assertThat(MemoryLog.holding(sessions))
                .filteredOn(event -> event.key().equals("a"))
                .hasSize(2)
                .isOrderedByTime();
        assertThat(failureOf(ofA::isInterleaved))
                .startsWith("\nExpecting events of different keys in topic `clicks` to be interleaved\n");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ofA.eventually(Duration.ZERO))
                .withMessage(
                        "eventually(): found a part of a log, expected the whole of it; call it on assertThat(log) "
                                + "itself, and filter in eventually(...).satisfies(events -> events.filteredOn(...))");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(ofA::receivesNothingMore)
                .withMessageStartingWith("receivesNothingMore(): found a part of a log");
    }

    @Test
    void refusesWhatItCannotWaitFor() {
        EventLogAssert log = assertThat(MemoryLog.holding(sessions));
        assertThatNullPointerException()
                .isThrownBy(() -> log.eventually(null))
                .withMessage("The duration should not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.eventually(Duration.ofMillis(-1)))
                .withMessage("The duration should not be negative but was -0.001s");
    }

    @Test
    void failsWhereTheLogIsNull() {
        assertThat((EventLog) null).isNull();
        assertThat(failureOf(() -> assertThat((EventLog) null).receivesNothingMore()))
                .isEqualTo("\nExpecting actual not to be null");
        EventuallyAssert eventually = assertThat((EventLog) null).eventually(Duration.ofDays(1));
        assertThat(failureOf(eventually::isOrderedByTime)).isEqualTo("\nExpecting actual not to be null");
        assertThat(failureOf(eventually::receivesNothingMore)).isEqualTo("\nExpecting actual not to be null");
        assertThat(failureOf(() -> eventually.receivesNothingMoreBefore(event -> true)))
                .isEqualTo("\nExpecting actual not to be null");
    }

    @Test
    void saysWhyTheLogCannotBeRead() {
        MemoryLog gone = MemoryLog.named("clicks").thenBreaks("topic `clicks`: not found; create it");
        try (EventLog.Reader reader = gone.open()) {
            assertThat(reader.read(Duration.ZERO)).isEmpty();
            assertThatExceptionOfType(BraidException.class).isThrownBy(() -> reader.read(Duration.ofDays(1)));
        }
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> assertThat(gone).isEmpty())
                .withMessage("topic `clicks`: not found; create it");
    }
}
