package dev.braid.assertions;

import static dev.braid.assertions.EventAssertions.assertThat;
import static dev.braid.assertions.Sketches.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.braid.Event;
import dev.braid.EventLog;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads a failure looks for the line of the test: it is the first one. */
class StackTraceTests {

    private static final List<Event> EVENTS = events("1 a in", "0 a out", "2 b in");

    /** Begins assertions, plain or soft ones. */
    private interface Start {
        EventsAssert on(List<Event> events);

        EventLogAssert on(EventLog log);
    }

    private static final class Plain implements Start {
        @Override
        public EventsAssert on(List<Event> events) {
            return assertThat(events);
        }

        @Override
        public EventLogAssert on(EventLog log) {
            return assertThat(log);
        }
    }

    private record Soft(EventSoftAssertions softly) implements Start {
        @Override
        public EventsAssert on(List<Event> events) {
            return softly.assertThatEvents(events);
        }

        @Override
        public EventLogAssert on(EventLog log) {
            return softly.assertThatEvents(log);
        }
    }

    static Stream<Arguments> failing() {
        return Stream.of(
                list("isOrderedByTime", AbstractEventsAssert::isOrderedByTime),
                list("null", events -> assertThat((List<Event>) null).isOrderedByTime()),
                list(
                        "holds null",
                        events -> assertThat(Arrays.asList(EVENTS.get(0), null)).isOrderedByTime()),
                list(
                        "overridden message",
                        events -> events.withFailMessage("no").isOrderedByTime()),
                list("filtered", events -> events.filteredOn(event -> true).isOrderedByTime()),
                list("eachKey, hasTypes", events -> events.eachKey().hasTypes("in")),
                list("eachKey, containsInOrder", events -> events.eachKey().containsInOrder("out", "in")),
                list("eachKey, when", events -> events.eachKey().when("in").isFollowedBy("out")),
                list("when", events -> events.when("in").isFollowedBy("x")),
                list("within", events -> events.when("out").isFollowedBy("in").within(Duration.ZERO)),
                list(
                        "withoutAny",
                        events -> events.when("out")
                                .isFollowedBy("in")
                                .returnToEvents()
                                .eachKey()
                                .hasTypes("in")),
                list("AssertJ's", events -> events.hasSize(4)),
                list("AssertJ's isEqualTo", events -> events.isEqualTo(List.of())),
                log("log", log -> log.isOrderedByTime()),
                log("receivesNothingMore", log -> log.hasSize(2).receivesNothingMore()),
                log("eventually", log -> log.eventually(Duration.ZERO).isOrderedByTime()),
                log("eventually, hasSize", log -> log.eventually(Duration.ZERO).hasSize(4)),
                log(
                        "eventually, null",
                        log -> assertThat((EventLog) null)
                                .eventually(Duration.ZERO)
                                .hasSize(4)),
                log(
                        "eventually, containsExactlyOnce",
                        log -> log.eventually(Duration.ZERO).containsExactlyOnce(List.of())),
                log(
                        "eventually, eachKey",
                        log -> log.eventually(Duration.ZERO).eachKey().hasTypes("in")),
                log(
                        "eventually, when",
                        log -> log.eventually(Duration.ZERO).when("in").isFollowedBy("x")),
                log(
                        "eventually, within",
                        log -> log.eventually(Duration.ZERO)
                                .when("out")
                                .isFollowedBy("in")
                                .within(Duration.ZERO)),
                log(
                        "eventually, satisfies",
                        log -> log.eventually(Duration.ZERO).satisfies(events -> events.hasSize(4))),
                log(
                        "eventually, sentinel",
                        log -> log.eventually(Duration.ZERO).receivesNothingMoreBefore(event -> false)));
    }

    private static Arguments list(String what, Consumer<EventsAssert> assertion) {
        return Arguments.of(what, (BiConsumer<Start, EventLog>) (start, log) -> assertion.accept(start.on(EVENTS)));
    }

    private static Arguments log(String what, Consumer<EventLogAssert> assertion) {
        return Arguments.of(what, (BiConsumer<Start, EventLog>) (start, log) -> assertion.accept(start.on(log)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failing")
    void beginsInTheTest(String what, BiConsumer<Start, EventLog> assertion) {
        beginsHere(catchThrowable(() -> assertion.accept(new Plain(), MemoryLog.holding(EVENTS))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failing")
    void beginsInTheTestOfSoftAssertions(String what, BiConsumer<Start, EventLog> assertion) {
        EventSoftAssertions softly = new EventSoftAssertions();
        Throwable hard = catchThrowable(() -> assertion.accept(new Soft(softly), MemoryLog.holding(EVENTS)));
        List<Throwable> failures = hard == null ? softly.errorsCollected() : List.of(hard);
        assertThat(failures).isNotEmpty().allSatisfy(StackTraceTests::beginsHere);
        assertThat(softly.errorsCollected())
                .allSatisfy(failure -> assertThat(failure.getMessage().strip().lines())
                        .last()
                        .asString()
                        .startsWith("at StackTraceTests."));
    }

    @Test
    void beginsInTheTestOnAnotherThread() throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread helper = new Thread(() -> failure.set(catchThrowable(() -> assertThat(MemoryLog.holding(EVENTS))
                .eventually(Duration.ZERO)
                .eachKey()
                .hasTypes("in"))));
        helper.start();
        helper.join();
        beginsHere(failure.get());
    }

    /** The elements of this package's tests are no elements of Braid. */
    private static void beginsHere(Throwable failure) {
        assertThat(failure).isInstanceOf(AssertionError.class);
        assertThat(failure.getStackTrace()[0].getClassName()).startsWith(StackTraceTests.class.getName());
        assertThat(failure.getStackTrace())
                .extracting(StackTraceElement::getClassName)
                .filteredOn(name -> name.startsWith("dev.braid.assertions."))
                .allMatch(name -> name.startsWith(StackTraceTests.class.getName()));
    }
}
