package dev.braid.assertions;

import static dev.braid.assertions.EventAssertions.assertThat;
import static dev.braid.assertions.Sketches.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.assertj.core.presentation.StandardRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What AssertJ's own assertions print of many events. */
class ManyEventsTests {

    private static final List<Event> MANY = many(1000);

    private static List<Event> many(int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(i, i));
        }
        return events;
    }

    private static Event event(int index, int n) {
        return TestEvents.event(index, Instant.EPOCH.plusSeconds(index), "{\"n\":" + n + "}", null);
    }

    static Stream<Arguments> failing() {
        Event other = event(1, 2000);
        List<Event> others = new ArrayList<>(MANY);
        others.set(500, other);
        Event[] array = others.toArray(new Event[0]);
        Condition<Event> never = new Condition<>(event -> false, "never");
        List<Event> reversed = new ArrayList<>(MANY);
        Collections.reverse(reversed);
        return Stream.of(
                failure("hasSize", events -> events.hasSize(5)),
                failure("hasSizeGreaterThan", events -> events.hasSizeGreaterThan(5000)),
                failure("hasSameSizeAs", events -> events.hasSameSizeAs(List.of(other))),
                failure("isEmpty", events -> events.isEmpty()),
                failure("isNullOrEmpty", events -> events.isNullOrEmpty()),
                failure("contains", events -> events.contains(other)),
                failure("contains many", events -> events.contains(array)),
                failure("containsAll", events -> events.containsAll(others)),
                failure("containsOnly", events -> events.containsOnly(other)),
                failure("containsExactly", events -> events.containsExactly(array)),
                failure("containsExactlyElementsOf", events -> events.containsExactlyElementsOf(reversed)),
                failure("containsExactlyInAnyOrder", events -> events.containsExactlyInAnyOrder(array)),
                failure("containsSequence", events -> events.containsSequence(array)),
                failure("containsNull", events -> events.containsNull()),
                failure("doesNotContain", events -> events.doesNotContain(MANY.get(3))),
                failure("startsWith", events -> events.startsWith(other)),
                failure("endsWith", events -> events.endsWith(other)),
                failure("isSubsetOf", events -> events.isSubsetOf(others)),
                failure("isEqualTo", events -> events.isEqualTo(others)),
                failure("isNotEqualTo", events -> events.isNotEqualTo(many(1000))),
                failure("isSameAs", events -> events.isSameAs(others)),
                failure("anyMatch", events -> events.anyMatch(event -> false)),
                failure("allMatch", events -> events.allMatch(event -> false)),
                failure("noneMatch", events -> events.noneMatch(event -> true)),
                failure("are", events -> events.are(never)),
                failure("areAtLeast", events -> events.areAtLeast(1, never)),
                failure("hasSizeBetween", events -> events.hasSizeBetween(1, 2)),
                failure(
                        "filteredOn",
                        events -> events.filteredOn(event -> event.index() > 20).hasSize(5)));
    }

    private static Arguments failure(String what, Consumer<EventsAssert> assertion) {
        return Arguments.of(what, assertion);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failing")
    void areNotAllPrinted(String what, Consumer<EventsAssert> assertion) {
        assertThat(failureOf(() -> assertion.accept(assertThat(MANY))))
                .satisfies(message -> assertThat(message.lines().count()).isLessThan(100));
    }

    @Test
    void areShownByTheFirstAndTheLast() {
        assertThat(failureOf(() -> assertThat(MANY).hasSize(5))).isEqualTo("""

                Expected size: 5 but was: 1000 in:
                [#0 1970-01-01T00:00:00Z worker-000001 event {"n":0},
                    #1 1970-01-01T00:00:01Z worker-000001 event {"n":1},
                    #2 1970-01-01T00:00:02Z worker-000001 event {"n":2},
                    #3 1970-01-01T00:00:03Z worker-000001 event {"n":3},
                    #4 1970-01-01T00:00:04Z worker-000001 event {"n":4},
                    ... 990 more ...,
                    #995 1970-01-01T00:16:35Z worker-000001 event {"n":995},
                    #996 1970-01-01T00:16:36Z worker-000001 event {"n":996},
                    #997 1970-01-01T00:16:37Z worker-000001 event {"n":997},
                    #998 1970-01-01T00:16:38Z worker-000001 event {"n":998},
                    #999 1970-01-01T00:16:39Z worker-000001 event {"n":999}]""");
    }

    @Test
    void areShownAroundTheirFirstDifference() {
        List<Event> others = new ArrayList<>(MANY.subList(0, 502));
        others.set(500, event(500, -1));
        assertThat(failureOf(() -> assertThat(others).isEqualTo(MANY))).isEqualTo("""

                expected:\s
                  [... 498 more ...,
                      #498 1970-01-01T00:08:18Z worker-000001 event {"n":498},
                      #499 1970-01-01T00:08:19Z worker-000001 event {"n":499},
                      #500 1970-01-01T00:08:20Z worker-000001 event {"n":500},
                      #501 1970-01-01T00:08:21Z worker-000001 event {"n":501},
                      #502 1970-01-01T00:08:22Z worker-000001 event {"n":502},
                      ... 497 more ...]
                 but was:\s
                  [... 498 more ...,
                      #498 1970-01-01T00:08:18Z worker-000001 event {"n":498},
                      #499 1970-01-01T00:08:19Z worker-000001 event {"n":499},
                      #500 1970-01-01T00:08:20Z worker-000001 event {"n":-1},
                      #501 1970-01-01T00:08:21Z worker-000001 event {"n":501}]""");
    }

    @Test
    void areAllShownWhereTheyAreFew() {
        assertThat(failureOf(() -> assertThat(many(10)).isEmpty()))
                .contains("#5 ")
                .doesNotContain(" more ...");
    }

    @Test
    void areAllShownWhereTheTestAsksForIt() {
        assertThat(failureOf(() -> assertThat(MANY)
                        .withRepresentation(new StandardRepresentation())
                        .hasSize(5)))
                .contains("#500 ");
    }

    @Test
    void areCutBesideNull() {
        List<Event> events = new ArrayList<>(Arrays.asList(new Event[100]));
        events.set(0, MANY.get(0));
        assertThat(failureOf(() -> assertThat(events).isOrderedByTime())).contains("... 90 more ...");
    }

    @Test
    void areCutInALogAndInSoftAssertions() {
        assertThat(failureOf(() -> assertThat(MemoryLog.holding(MANY)).isEmpty()))
                .contains("... 990 more ...");
        assertThat(failureOf(() -> EventSoftAssertions.assertSoftly(
                        softly -> softly.assertThatEvents(MANY).isEmpty())))
                .contains("... 990 more ...");
        assertThat(failureOf(() -> assertThat(MemoryLog.holding(MANY))
                        .eventually(Duration.ZERO)
                        .satisfies(events -> events.isEmpty())))
                .contains("... 990 more ...");
    }
}
