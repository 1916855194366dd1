package dev.braid.assertions;

import static dev.braid.assertions.EventAssertions.assertThat;
import static dev.braid.assertions.Sketches.events;
import static dev.braid.assertions.Sketches.failureOf;
import static dev.braid.assertions.Sketches.records;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs whose events may be changed and taken back, as those of an index. */
class ChangeableLogTests {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    /** Each fails on what is there first, for certain where the log only grows, and passes on what takes its place. */
    static Stream<Arguments> certainElsewhere() {
        return Stream.of(
                outcome("time", events("1 a in", "0 a out"), events("1 a in"), EventuallyAssert::isOrderedByTime),
                outcome("twice", records("{}", "{}"), records("{}"), log -> log.containsExactlyOnce(records("{}"))),
                outcome(
                        "never sent",
                        records("{\"n\":1}"),
                        records("{}", "{\"n\":1}"),
                        log -> log.containsExactlyOnce(records("{\"n\":1}", "{}"))),
                outcome("duplicates", records("{}", "{}"), records("{}"), EventuallyAssert::hasNoDuplicates),
                outcome(
                        "types",
                        events("0 a in", "1 a in"),
                        events("0 a in"),
                        log -> log.eachKey().hasTypes("in")),
                outcome(
                        "no number",
                        records("{\"n\":\"a\"}"),
                        records("{\"n\":1}", "{\"n\":2}"),
                        log -> log.hasNoGaps("n")),
                outcome(
                        "too late",
                        events("5 a in", "6 a in"),
                        events("0 a in"),
                        log -> log.happenedBefore(events("1 b in"))),
                outcome("too many", events("0 a in", "1 a in"), events("0 a in"), log -> log.hasSize(1)));
    }

    private static Arguments outcome(
            String what, List<Event> first, List<Event> then, Consumer<EventuallyAssert> assertion) {
        return Arguments.of(what, first, then, assertion);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("certainElsewhere")
    void noFailureIsCertain(String what, List<Event> first, List<Event> then, Consumer<EventuallyAssert> assertion) {
        MemoryLog log = MemoryLog.holding(first).changeable();
        log.thenDo(() -> log.replace(then));

        assertion.accept(assertThat(log).eventually(LONG));

        assertThat(log.left()).isZero();
        assertThat(log.readersOpen()).isZero();
    }

    @Test
    void failsWhenTheTimeIsOver() {
        MemoryLog log = MemoryLog.holding(records("{}", "{}")).changeable();
        assertThat(failureOf(() -> assertThat(log).eventually(SHORT).hasNoDuplicates()))
                .endsWith("""

                        waited 0.02s
                        2 events had come by then, at the end:
                            #0 2024-01-01T00:00:00Z worker-000001 event
                            #1 2024-01-01T00:00:01Z worker-000001 event""");
    }

    @Test
    void theOtherOneMayChangeToo() {
        MemoryLog others = MemoryLog.holding(events("0 b in")).changeable();
        MemoryLog log = MemoryLog.holding(events("1 a in")).thenDo(() -> others.replace(events("2 b in", "3 b out")));

        assertThat(log).eventually(LONG).happenedBefore(others);
    }

    @Test
    void anEventThatTakesThePlaceOfAnotherIsMore() {
        MemoryLog log = MemoryLog.holding(records("{\"n\":1}")).changeable();
        EventLogAssert assertion = assertThat(log).hasSize(1);
        assertion.receivesNothingMore();
        log.replace(records("{\"n\":2}"));
        assertThat(failureOf(assertion::receivesNothingMore)).isEqualTo("""

                        Expecting topic `clicks` to receive nothing more
                        but 1 event came after the 1 that were looked at:
                          #0 2024-01-01T00:00:00Z worker-000001 event {"n":2}""");
    }

    @Test
    void aLogThatAppearsIsWaitedFor() {
        MemoryLog log =
                MemoryLog.named("clicks").absent("found no topic `clicks`").then(events("0 a in"));
        assertThat(log).eventually(LONG).hasSize(1).isOrderedByTime();
    }

    @Test
    void aLogThatDidNotAppearIsToldOf() {
        MemoryLog log = MemoryLog.named("clikcs").absent("found no topic `clikcs`, the nearest is `clicks`; create it");
        assertThat(failureOf(() -> assertThat(log).eventually(SHORT).hasSize(1)))
                .isEqualTo("""

                        Expecting topic `clikcs` to hold 1 event
                        but it holds 0
                        waited 0.02s
                        no event had come by then: found no topic `clikcs`, the nearest is `clicks`; create it""");
    }
}
