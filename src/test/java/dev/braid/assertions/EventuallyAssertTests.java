package dev.braid.assertions;

import static dev.braid.assertions.EventAssertions.assertThat;
import static dev.braid.assertions.EventAssertions.matching;
import static dev.braid.assertions.Sketches.events;
import static dev.braid.assertions.Sketches.failureOf;
import static dev.braid.assertions.Sketches.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventuallyAssertTests {

    /** For what needs no time at all: a test that does wait so long is seen. */
    private static final Duration LONG = Duration.ofHours(1);

    private static final Duration SHORT = Duration.ofMillis(20);

    /** How long it waited is another time each time. */
    private static String failureAfterAWhile(ThrowingCallable assertion) {
        return failureOf(assertion).replaceAll("after [0-9.]+s of", "after ... of");
    }

    private static Arguments outcome(
            String what, List<Event> first, List<Event> next, Consumer<EventuallyAssert> assertion) {
        return Arguments.of(what, first, next, assertion);
    }

    /** Each fails on what is there first, and passes when the rest has come. */
    static Stream<Arguments> repairable() {
        Predicate<Event> out = event -> event.type().equals("out");
        return Stream.of(
                outcome("one type", events("0 a in"), events("1 a out"), log -> log.containsInOrder("in", "out")),
                outcome("one match", events("0 a in"), events("1 a out"), log -> log.containsInOrder(out)),
                outcome(
                        "no leader",
                        events(),
                        events("0 a in", "1 a out"),
                        log -> log.when("in").isFollowedBy("out")),
                outcome(
                        "no follower",
                        events("0 a in"),
                        events("1 a out"),
                        log -> log.when("in").isFollowedBy("out")),
                outcome(
                        "too late",
                        events("0 a in", "9 a out"),
                        events("1 a out"),
                        log -> log.when("in").isFollowedBy("out").within(Duration.ofSeconds(1))),
                outcome(
                        "disturbed",
                        events("0 a in", "2 a x", "3 a out"),
                        events("1 a out"),
                        log -> log.when("in").isFollowedBy("out").withoutAny("x")),
                outcome(
                        "no follower of its own",
                        events("0 a in", "1 b out"),
                        events("1 a out"),
                        log -> log.eachKey().when("in").isFollowedBy("out")),
                outcome("nothing before", events(), events("0 a in"), log -> log.happenedBefore(events("1 a in"))),
                outcome("one key", events("0 a in"), events("1 b in", "2 a out"), EventuallyAssert::isInterleaved),
                outcome(
                        "missing",
                        records("{}"),
                        records("{\"a\":1}"),
                        log -> log.containsExactlyOnce(records("{\"a\":1}", "{}"))),
                outcome(
                        "missing, more",
                        records("{}", "{}"),
                        records("{\"a\":1}"),
                        log -> log.containsAtLeastOnce(records("{\"a\":1}", "{}"))),
                outcome("gap", records("{\"n\":1}", "{\"n\":3}"), records("{\"n\":2}"), log -> log.hasNoGaps("n")),
                outcome("too few", events(), events("0 a in"), log -> log.hasSize(1)),
                outcome("required", events(), events("0 a in"), log -> log.satisfies(EventsAssert::isNotEmpty)),
                outcome(
                        "no key",
                        events(),
                        events("0 a in"),
                        log -> log.eachKey().hasTypes("in")),
                outcome(
                        "beginning",
                        events("0 a in"),
                        events("1 a out"),
                        log -> log.eachKey().hasTypes("in", "out")),
                outcome(
                        "end",
                        events("1 a out"),
                        events("0 a in"),
                        log -> log.eachKey()
                                .containsInOrder("in")
                                .containsInOrder(event -> event.type().equals("in"))),
                outcome(
                        "sentinel",
                        events("1 a out"),
                        events("0 end x"),
                        log -> log.receivesNothingMoreBefore(
                                event -> event.key().equals("end"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repairable")
    void waitsForWhatMayRepairIt(
            String what, List<Event> first, List<Event> next, Consumer<EventuallyAssert> assertion) {
        MemoryLog log = MemoryLog.holding(first).then(next);
        assertion.accept(assertThat(log).eventually(LONG));
        assertThat(log.left()).isZero();
        assertThat(log.reads()).isEqualTo(3);
        assertThat(log.readersOpen()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repairable")
    void failsWhenTheTimeIsOver(
            String what, List<Event> first, List<Event> next, Consumer<EventuallyAssert> assertion) {
        MemoryLog log = MemoryLog.holding(first);
        assertThat(failureOf(() -> assertion.accept(assertThat(log).eventually(SHORT))))
                .contains("\nwaited 0.02s\n");
        assertThat(log.readersOpen()).isZero();
    }

    /** Each passes on what is there first, or could, and is broken for ever by the rest. */
    static Stream<Arguments> certain() {
        return Stream.of(
                outcome("order", events("1 a in"), events("0 a in"), EventuallyAssert::isOrderedByTime),
                outcome("field", records("{\"n\":2}"), records("{\"n\":1}"), log -> log.isOrderedBy("n")),
                outcome("happened", events("0 a in"), events("2 a in"), log -> log.happenedBefore(events("1 b in"))),
                outcome("no others", events("0 a in"), events("1 a in"), log -> log.happenedBefore(events())),
                outcome(
                        "too often",
                        records("{}"),
                        records("{}"),
                        log -> log.containsExactlyOnce(records("{}", "{\"a\":1}"))),
                outcome(
                        "never sent",
                        records("{}"),
                        records("{\"b\":1}"),
                        log -> log.containsExactlyOnce(records("{}", "{\"a\":1}"))),
                outcome("duplicate", records("{}"), records("{}"), EventuallyAssert::hasNoDuplicates),
                outcome("same field", records("{\"n\":1}"), records("{\"n\":1}"), log -> log.hasNoDuplicates("n")),
                outcome("same value", records("{}"), records("{\"a\":1}"), log -> log.hasNoDuplicates(Event::key)),
                outcome("no number", records("{\"n\":1}"), records("{\"n\":\"x\"}"), log -> log.hasNoGaps("n")),
                outcome("too many", records("{}"), records("{}", "{}"), log -> log.hasSize(2)),
                outcome(
                        "wrong type",
                        events("0 a in"),
                        events("1 a x"),
                        log -> log.eachKey().hasTypes("in", "out")),
                outcome(
                        "order of types",
                        events("1 a out"),
                        events("0 a in"),
                        log -> log.eachKey().hasTypes("in", "out")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("certain")
    void givesUpWhereNothingCanRepairIt(
            String what, List<Event> first, List<Event> next, Consumer<EventuallyAssert> assertion) {
        MemoryLog log = MemoryLog.holding(first).then(next).then(events("9 z z"));
        EventuallyAssert late = assertThat(log).eventually(LONG);
        assertThat(failureAfterAWhile(() -> {
                    late.satisfies(events -> events.hasSizeGreaterThan(first.size()));
                    assertion.accept(late);
                }))
                .contains("\ngave up after ... of 1h, since nothing that may still come would help\n");
        assertThat(log.left()).isOne();
        assertThat(log.reads()).isEqualTo(3);
        assertThat(log.readersOpen()).isZero();
    }

    @Test
    void seesAtOnceWhatCannotBeRepaired() {
        List<Event> sent = records("{\"id\":1}", "{\"id\":2}", "{\"id\":3}");
        MemoryLog log = MemoryLog.holding(sent.subList(0, 1))
                .then(records("{\"id\":2}"))
                .then(records("{\"id\":2}"))
                .then(records("{\"id\":3}"));
        assertThat(failureAfterAWhile(() -> assertThat(log).eventually(LONG).containsExactlyOnce(sent)))
                .isEqualTo("""

                        Expecting topic `clicks` to contain each of the 3 events sent exactly once, and nothing else
                        received too often (1):
                          #1 2024-01-01T00:00:01Z worker-000001 event {"id":2}
                            received twice, sent once
                        not yet come (1 of 3):
                          #2 2024-01-01T00:00:02Z worker-000001 event {"id":3}
                        gave up after ... of 1h, since nothing that may still come would help
                        3 events had come by then, at the end:
                            #0 2024-01-01T00:00:00Z worker-000001 event
                            #0 2024-01-01T00:00:00Z worker-000001 event
                            #0 2024-01-01T00:00:00Z worker-000001 event""");
        assertThat(log.left()).isOne();
        assertThat(log.reads()).isEqualTo(4);
    }

    @Test
    void saysFirstWhatIsCertainAndThenWhatHasNotYetCome() {
        List<Event> sent = records(
                IntStream.range(0, 500).mapToObj(id -> "{\"id\":" + id + "}").toArray(String[]::new));
        MemoryLog log = MemoryLog.holding(sent.subList(0, 98)).then(records("{\"key\":\"x\"}"));
        assertThat(failureAfterAWhile(() -> assertThat(log).eventually(LONG).containsExactlyOnce(sent)))
                .startsWith("""

                        Expecting topic `clicks` to contain each of the 500 events sent exactly once, and nothing else
                        never sent (1):
                          #0 2024-01-01T00:00:00Z worker-000001 event {"key":"x"}
                        not yet come (402 of 500):
                          #98 2024-01-01T00:01:38Z worker-000001 event {"id":98}
                          #99 2024-01-01T00:01:39Z worker-000001 event {"id":99}
                          #100 2024-01-01T00:01:40Z worker-000001 event {"id":100}
                          #101 2024-01-01T00:01:41Z worker-000001 event {"id":101}
                          #102 2024-01-01T00:01:42Z worker-000001 event {"id":102}
                          and 397 more
                        gave up after ... of 1h, since nothing that may still come would help
                        99 events had come by then, at the end:
                        """);
    }

    @Test
    void saysHowOftenWhatIsSentTwiceHasCome() {
        List<Event> sent = records("{\"id\":1}", "{\"id\":1}", "{\"id\":1}");
        MemoryLog log = MemoryLog.holding(records("{\"id\":1}")).then(records("{}"));
        assertThat(failureAfterAWhile(() -> assertThat(log).eventually(LONG).containsExactlyOnce(sent)))
                .contains("""
                        not yet come (2 of 3):
                          #0 2024-01-01T00:00:00Z worker-000001 event {"id":1}
                            received once, sent 3 times
                        gave up""");
    }

    @Test
    void saysMissingWhenTheTimeIsOver() {
        List<Event> sent = records("{\"id\":1}", "{\"id\":2}");
        MemoryLog log = MemoryLog.holding(sent.subList(0, 1));
        assertThat(failureOf(() -> assertThat(log).eventually(SHORT).containsExactlyOnce(sent)))
                .contains("\nmissing (1):\n")
                .doesNotContain("not yet come");
    }

    @Test
    void showsWhatHadComeWhenTheTimeWasOver() {
        MemoryLog log = MemoryLog.holding(events("0 a in", "1 b in", "2 c in", "3 d in", "4 e in", "5 f in"));
        assertThat(failureOf(() -> assertThat(log).eventually(SHORT).hasSize(7)))
                .isEqualTo("""

                Expecting topic `clicks` to hold 7 events
                but it holds 6
                waited 0.02s
                6 events had come by then, at the end:
                    #1 2024-01-01T00:00:01Z b in
                    #2 2024-01-01T00:00:02Z c in
                    #3 2024-01-01T00:00:03Z d in
                    #4 2024-01-01T00:00:04Z e in
                    #5 2024-01-01T00:00:05Z f in""");
        assertThat(failureOf(() -> assertThat(MemoryLog.named("none"))
                        .eventually(Duration.ZERO)
                        .isInterleaved()))
                .isEqualTo("""

                        Expecting events of different keys in topic `none` to be interleaved
                        but there are no events
                        waited 0s
                        no event had come by then""");
    }

    @Test
    void showsTheKeyThatNothingCanPutRight() {
        MemoryLog log = MemoryLog.holding(events("0 a in", "1 b in", "2 b x"));
        assertThat(failureAfterAWhile(
                        () -> assertThat(log).eventually(LONG).eachKey().hasTypes("in", "out")))
                .startsWith("""

                        Expecting the events of each key in topic `clicks` to have exactly these types, in this order: "in", "out"
                        but #2 of key "b" is "x", where "out" was due:
                            #1 2024-01-01T00:00:01Z b in
                          > #2 2024-01-01T00:00:02Z b x
                        not yet complete (1 of 2 keys)
                        gave up after ... of 1h""");
    }

    @Nested
    class InAChain {

        private final List<Event> sent = events("0 a in", "1 b in", "2 a out", "3 b out");

        @Test
        void looksFirstAtWhatWasSeenLast() {
            MemoryLog log = MemoryLog.holding(sent.subList(0, 2)).then(sent.subList(2, 4));
            assertThat(log)
                    .eventually(LONG)
                    .containsExactlyOnce(sent)
                    .containsAtLeastOnce(sent)
                    .hasSize(4)
                    .isOrderedByTime()
                    .isInterleaved()
                    .hasNoDuplicates()
                    .eachKey()
                    .hasTypes("in", "out")
                    .containsInOrder("in", "out")
                    .when("in")
                    .isFollowedBy("out")
                    .within(Duration.ofSeconds(2))
                    .withoutAny("view")
                    .returnToEvents()
                    .receivesNothingMore();
            assertThat(log.reads()).isEqualTo(4);
        }

        @Test
        void hasOneTimeForAll() {
            MemoryLog log = MemoryLog.holding(sent);
            EventuallyAssert eventually = assertThat(log).eventually(SHORT);
            assertThat(failureOf(() -> eventually.hasSize(5))).contains("\nwaited 0.02s\n");
            int before = log.reads();
            assertThat(failureOf(() -> eventually.containsInOrder("view"))).contains("\nwaited 0.02s\n");
            assertThat(log.reads()).isEqualTo(before + 1);
            log.append(events("4 a view"));
            eventually.containsInOrder("view");
        }

        @Test
        void isDescribed() {
            EventuallyAssert eventually =
                    assertThat(MemoryLog.holding(sent)).eventually(SHORT).as("clicks of %s", "today");
            assertThat(failureOf(() -> eventually.hasSize(3)))
                    .startsWith("[clicks of today] \nExpecting topic `clicks` to hold 3 events\n");
            assertThat(failureOf(() -> eventually.eachKey().as("sessions").hasTypes("in")))
                    .startsWith("[sessions] \nExpecting the events of each key");
        }
    }

    @Nested
    class WithTwoLogs {

        private final List<Event> sent = records("{\"id\":1}", "{\"id\":2}");

        @Test
        void waitsForBoth() {
            MemoryLog source = MemoryLog.named("source");
            MemoryLog log = MemoryLog.holding(sent.subList(0, 1))
                    .thenDo(() -> source.append(sent.subList(1, 2)))
                    .thenDo(() -> source.append(sent.subList(0, 1)))
                    .then(sent.subList(1, 2));
            assertThat(log).eventually(LONG).containsExactlyOnce(source);
            assertThat(log.left()).isZero();
            assertThat(log.readersOpen()).isZero();
            assertThat(source.readersOpen()).isZero();
        }

        @Test
        void noticesThatOnlyTheOtherOneHasGrown() throws InterruptedException {
            MemoryLog source = MemoryLog.named("source").with(sent.subList(0, 1));
            MemoryLog log = MemoryLog.holding(sent);
            Thread sender = new Thread(() -> {
                await().until(log::hasWaitingReader);
                source.append(sent.subList(1, 2));
            });
            sender.start();
            assertThat(log).eventually(LONG).containsExactlyOnce(source);
            sender.join();
        }

        @Test
        void failsWhereTheOtherOneStaysEmpty() {
            MemoryLog log = MemoryLog.holding(sent);
            assertThat(failureOf(() -> assertThat(log).eventually(SHORT).happenedBefore(MemoryLog.named("none"))))
                    .contains("but there are no others\nwaited 0.02s\n");
        }

        @Test
        void saysWhichOneCannotBeRead() {
            MemoryLog source = MemoryLog.named("source").with(sent);
            MemoryLog log = MemoryLog.holding(sent.subList(0, 1))
                    .thenDo(() -> source.thenBreaks("x").breakNow());
            assertThat(failureAfterAWhile(() -> assertThat(log).eventually(LONG).containsExactlyOnce(source)))
                    .isEqualTo("""

                            Expecting topic `clicks` to contain each of the 2 events sent exactly once, and nothing else
                            but topic `source` could not be read: x
                            gave up after ... of 1h
                            the last check before that failed:
                            not yet come (1 of 2):
                              #1 2024-01-01T00:00:01Z worker-000001 event {"id":2}
                            1 event had come by then, at the end:
                                #0 2024-01-01T00:00:00Z worker-000001 event""");
            assertThat(failureAfterAWhile(() -> assertThat(log).eventually(LONG).containsExactlyOnce(source)))
                    .startsWith("""

                            Expecting topic `clicks` to be read and checked
                            but topic `source` could not be read: x
                            """);
        }
    }

    @Test
    void doesNotCheckAgainWhatHasNotChanged() {
        AtomicInteger checks = new AtomicInteger();
        MemoryLog log = MemoryLog.holding(events("0 a in")).thenDo(() -> {}).then(events("1 a out"));
        assertThat(log).eventually(LONG).satisfies(events -> {
            checks.incrementAndGet();
            events.hasSize(2);
        });
        assertThat(checks).hasValue(2);
        assertThat(log.reads()).isEqualTo(4);
    }

    @Nested
    class WhereTheLogBreaks {

        private final MemoryLog log =
                MemoryLog.holding(events("0 a in")).thenBreaks("topic `clicks`: deleted; create it before the test");

        @Test
        void givesUpWithTheReason() {
            AssertionError failure = (AssertionError)
                    catchThrowable(() -> assertThat(log).eventually(LONG).hasSize(2));
            assertThat(failureAfterAWhile(() -> {
                        throw failure;
                    }))
                    .isEqualTo("""

                            Expecting topic `clicks` to hold 2 events
                            but topic `clicks` could not be read: topic `clicks`: deleted; create it before the test
                            gave up after ... of 1h
                            the last check before that failed:
                            but it holds 1
                            1 event had come by then, at the end:
                                #0 2024-01-01T00:00:00Z a in""");
            assertThat(failure).hasCauseInstanceOf(BraidException.class);
            assertThat(log.readersOpen()).isZero();
        }

        @Test
        void saysSoWhereNothingWasCheckedYet() {
            EventuallyAssert eventually = assertThat(log).eventually(LONG);
            log.breakNow();
            assertThat(failureAfterAWhile(eventually::receivesNothingMore)).isEqualTo("""

                    Expecting topic `clicks` to be read and checked
                    but topic `clicks` could not be read: topic `clicks`: deleted; create it before the test
                    gave up after ... of 1h
                    1 event had come by then, at the end:
                        #0 2024-01-01T00:00:00Z a in""");
        }
    }

    @Nested
    class ReceivesNothingMore {

        private final List<Event> sent = records("{\"id\":1}", "{\"id\":2}");

        @Test
        void showsWhatCameAfterwards() {
            MemoryLog log = MemoryLog.holding(sent);
            EventuallyAssert eventually =
                    assertThat(log).eventually(LONG).containsExactlyOnce(sent).receivesNothingMore();
            log.append(records("{\"id\":1}"));
            assertThat(failureOf(eventually::receivesNothingMore)).isEqualTo("""

                    Expecting topic `clicks` to receive nothing more
                    but 1 event came after the 2 that were looked at:
                      #0 2024-01-01T00:00:00Z worker-000001 event {"id":1}""");
            assertThat(log.readersOpen()).isZero();
        }

        @Test
        void takesNoNoticeOfIndexesThatShift() {
            MemoryLog log = MemoryLog.holding(sent);
            EventuallyAssert eventually = assertThat(log).eventually(LONG);
            log.replace(records("{\"id\":2}", "{\"id\":1}"));
            eventually.receivesNothingMore();
        }

        @Test
        void waitsForTheSentinel() {
            Predicate<Event> end = matching("the end", event -> event.has("end"));
            MemoryLog log = MemoryLog.holding(sent).then(records("{\"end\":1}", "{\"id\":1}"));
            assertThat(log)
                    .eventually(LONG)
                    .receivesNothingMoreBefore(end)
                    .receivesNothingMoreBefore(end)
                    .receivesNothingMore();
        }

        @Test
        void showsWhatCameBeforeTheSentinel() {
            MemoryLog log =
                    MemoryLog.holding(sent).then(records("{\"id\":1}")).then(records("{\"end\":1}", "{\"id\":2}"));
            assertThat(failureAfterAWhile(() -> assertThat(log)
                            .eventually(LONG)
                            .receivesNothingMoreBefore(matching("the end", event -> event.has("end")))))
                    .isEqualTo("""

                            Expecting topic `clicks` to receive nothing more before "the end"
                            but 1 event came before it (#0):
                              #0 2024-01-01T00:00:00Z worker-000001 event {"id":1}
                            gave up after ... of 1h, since nothing that may still come would help
                            5 events had come by then, at the end:
                                #0 2024-01-01T00:00:00Z worker-000001 event
                                #1 2024-01-01T00:00:01Z worker-000001 event
                                #0 2024-01-01T00:00:00Z worker-000001 event
                                #0 2024-01-01T00:00:00Z worker-000001 event
                                #1 2024-01-01T00:00:01Z worker-000001 event""");
        }

        @Test
        void saysThatNoSentinelCame() {
            MemoryLog log = MemoryLog.holding(sent);
            assertThat(failureOf(() -> assertThat(log).eventually(SHORT).receivesNothingMoreBefore(event -> false)))
                    .startsWith("""

                            Expecting topic `clicks` to receive nothing more before the sentinel
                            but it has not come
                            waited 0.02s
                            2 events had come by then, at the end:
                            """);
            EventuallyAssert eventually = assertThat(log).eventually(SHORT);
            log.append(records("{\"id\":1}"));
            assertThat(failureOf(() -> eventually.receivesNothingMoreBefore(event -> false)))
                    .contains("""
                            but it has not come, and 1 event came instead:
                              #0 2024-01-01T00:00:00Z worker-000001 event {"id":1}
                            waited 0.02s
                            """);
        }
    }

    @Test
    void waitsForAssertionsOfAnyKind() {
        MemoryLog log = MemoryLog.holding(events("0 a in")).then(events("1 a out"));
        assertThat(log)
                .eventually(LONG)
                .satisfies(events -> events.extracting(Event::type).contains("out"));
        Throwable failure = catchThrowable(() -> assertThat(log)
                .eventually(SHORT)
                .satisfies(events -> events.isOrderedByTime().hasSize(3)));
        assertThat(failure)
                .hasMessageStartingWith("""

                Expecting topic `clicks` to satisfy the requirements
                but: Expected size: 3 but was: 2 in:
                """)
                .hasMessageContaining("\nwaited 0.02s\n2 events had come by then, at the end:\n");
        assertThat(failure.getCause()).isInstanceOf(AssertionError.class).hasMessageContaining("Expected size: 3");
    }

    @Test
    void leavesErrorsOfTheTestAlone() {
        MemoryLog log = MemoryLog.holding(records("{\"n\":\"x\"}"));
        assertThatThrownBy(() -> assertThat(log).eventually(LONG).containsInOrder(event -> event.getLong("n") > 1))
                .isInstanceOf(BraidException.class)
                .hasMessage("event #0, field `n`: found \"x\", expected a whole number");
        assertThat(log.readersOpen()).isZero();
    }

    @Test
    void isCollectedBySoftAssertions() {
        MemoryLog log = MemoryLog.holding(events("1 a in", "0 b in")).then(events("2 a x"));
        EventSoftAssertions softly = new EventSoftAssertions();
        softly.assertThatEvents(log)
                .as("sessions")
                .isOrderedByTime()
                .eventually(LONG)
                .isOrderedByTime()
                .satisfies(events -> events.hasSize(3))
                .eachKey()
                .hasTypes("in", "out")
                .returnToEvents()
                .hasSize(3)
                .receivesNothingMore()
                .hasSize(1);
        softly.assertThatEvents(log)
                .filteredOn(event -> event.key().equals("a"))
                .isInterleaved();
        assertThat(softly.errorsCollected())
                .extracting(error -> error.getMessage().strip().lines().limit(2).toList())
                .containsExactly(
                        List.of("[sessions] ", "Expecting topic `clicks` to be ordered by time"),
                        List.of("[sessions] ", "Expecting topic `clicks` to be ordered by time"),
                        List.of(
                                "[sessions] ",
                                "Expecting the events of each key in topic `clicks` to have exactly these types, in this "
                                        + "order: \"in\", \"out\""),
                        List.of("[sessions] ", "Expecting topic `clicks` to hold 1 event"),
                        List.of(
                                "Expecting events of different keys in topic `clicks` to be interleaved",
                                "but there is one key alone:"));
    }

    @Test
    void passesWhenAnotherThreadSentTheLast() throws InterruptedException {
        List<Event> sent = records("{\"id\":1}", "{\"id\":2}", "{\"id\":3}");
        MemoryLog log = MemoryLog.named("clicks");
        Thread sender = new Thread(() -> sent.forEach(event -> {
            await().until(log::hasWaitingReader);
            log.append(List.of(event));
        }));
        sender.start();
        assertThat(log).eventually(LONG).containsExactlyOnce(sent);
        sender.join();
    }

    @Test
    void endsWhenTheThreadIsInterrupted() throws InterruptedException {
        MemoryLog log = MemoryLog.named("clicks");
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread test = new Thread(() -> failure.set(
                catchThrowable(() -> assertThat(log).eventually(LONG).hasSize(1))));
        test.start();
        await().until(log::hasWaitingReader);
        test.interrupt();
        test.join();
        assertThat(failureAfterAWhile(() -> {
                    throw failure.get();
                }))
                .isEqualTo("""

                        Expecting topic `clicks` to hold 1 event
                        but topic `clicks` could not be read: the thread was interrupted; do not interrupt it
                        gave up after ... of 1h
                        no event had come by then""");
    }

    @Test
    void doesNotBeginToWaitWhereTheThreadIsInterrupted() {
        MemoryLog log = MemoryLog.named("clicks");
        EventuallyAssert eventually = assertThat(log).eventually(LONG);
        Thread.currentThread().interrupt();
        try {
            assertThat(failureAfterAWhile(() -> eventually.hasSize(1)))
                    .contains("\nwas interrupted after ... of 1h\nno event had come by then");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    static Stream<Consumer<EventuallyAssert>> nullArguments() {
        return Stream.of(
                events -> events.isOrderedBy(null),
                events -> events.containsInOrder((String[]) null),
                events -> events.containsInOrder((Predicate<Event>) null),
                events -> events.when(null),
                events -> events.happenedBefore(null),
                events -> events.containsExactlyOnce(null),
                events -> events.containsAtLeastOnce(null),
                events -> events.hasNoDuplicates((String) null),
                events -> events.hasNoDuplicates((Function<Event, Object>) null),
                events -> events.hasNoGaps(null),
                events -> events.satisfies(null),
                events -> events.receivesNothingMoreBefore(null));
    }

    @ParameterizedTest
    @MethodSource("nullArguments")
    void refusesNull(Consumer<EventuallyAssert> assertion) {
        assertThatNullPointerException()
                .isThrownBy(() ->
                        assertion.accept(assertThat(MemoryLog.named("clicks")).eventually(LONG)))
                .withMessageMatching("The [a-z ]+ should not (be|contain) null");
    }

    @Test
    void refusesNothingToLookFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        assertThat(MemoryLog.named("clicks")).eventually(LONG).containsInOrder(new String[0]))
                .withMessage("The types to look for should not be empty");
    }

    /** Comparing all with all each time would take hours. */
    @Test
    void isQuickOnManyEventsThatComeBitByBit() {
        List<Event> sent = new ArrayList<>();
        List<Event> rewritten = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            Instant time = Instant.EPOCH.plusMillis(i);
            sent.add(TestEvents.event(i, time, "{\"n\":" + i + ",\"text\":\"some more to read\"}", null));
            rewritten.add(TestEvents.event(i, time, "{\"text\":\"some more to read\",\"n\":" + i + "}", null));
        }
        Collections.reverse(rewritten);
        for (List<Event> received : List.of(sent, rewritten)) {
            MemoryLog log = MemoryLog.named("clicks");
            for (int i = 0; i < 100_000; i += 1000) {
                log.then(received.subList(i, i + 1000));
            }
            assertThat(log).eventually(LONG).containsExactlyOnce(sent);
        }
    }
}
