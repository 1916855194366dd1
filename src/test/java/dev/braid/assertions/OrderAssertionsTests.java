package dev.braid.assertions;

import static dev.braid.assertions.EventAssertions.assertThat;
import static dev.braid.assertions.EventAssertions.matching;
import static dev.braid.assertions.Sketches.events;
import static dev.braid.assertions.Sketches.failureOf;
import static dev.braid.assertions.Sketches.records;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderAssertionsTests {

    @Nested
    class IsOrderedByTime {

        @Test
        void passesWhereTimesDoNotDecrease() {
            assertThat(events("0 a x", "1 a x", "1 b x", "4 a x")).isOrderedByTime();
            assertThat(List.<Event>of()).isOrderedByTime();
        }

        @Test
        void showsTheEventsAroundTheFirstViolationAndCountsTheOthers() {
            List<Event> events =
                    events("0 a x", "1 a x", "5 ab login", "3 a 100%d", "6 a x", "7 a x", "8 a x", "2 a x", "1 a x");
            assertThat(failureOf(() -> assertThat(events).isOrderedByTime())).isEqualTo("""

                    Expecting events to be ordered by time
                    but #3 happened 2s before the one ahead of it:
                        #1 2024-01-01T00:00:01Z a  x
                        #2 2024-01-01T00:00:05Z ab login
                      > #3 2024-01-01T00:00:03Z a  100%d
                        #4 2024-01-01T00:00:06Z a  x
                        #5 2024-01-01T00:00:07Z a  x
                    and 2 more violations""");
        }
    }

    @Nested
    class IsOrderedBy {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "1 | 1 | 2",
                    "-1 | 2.5 | 3",
                    "9223372036854775806 | 9223372036854775807 | 9223372036854775808",
                    "false | false | true",
                    "\"a\" | \"b\" | \"ba\"",
                    "\"2024-01-01T00:00:00Z\" | \"2024-01-01T00:00:00.5Z\" | \"2024-01-01T02:00:01+01:00\"",
                })
        void passesWhereValuesDoNotDecrease(String one, String two, String three) {
            List<Event> events = records("{\"v\":" + one + "}", "{\"v\":" + two + "}", "{\"v\":" + three + "}");
            assertThat(events).isOrderedBy("v");
            assertThat(List.of(events.get(0), events.get(2))).isOrderedBy("v");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "2 | 1 | 1 after 2",
                    "2 | 1.5 | 1.5 after 2",
                    "true | false | false after true",
                    "\"b\" | \"a\" | \"a\" after \"b\"",
                    "1 | \"2\" | text after a number",
                    "\"x\" | \"2024-01-01T00:00:00Z\" | an instant after text",
                    "1 | null | null in `v`",
                    "1 | {} | an object, which has no order",
                    "1 | [] | an array, which has no order",
                })
        void saysWhatIsWrong(String one, String two, String found) {
            List<Event> events = records("{\"v\":" + one + "}", "{\"v\":" + two + "}");
            assertThat(failureOf(() -> assertThat(events).isOrderedBy("v"))).isEqualTo("""

                    Expecting events to be ordered by `v`
                    but #1 has %s:
                        #0 2024-01-01T00:00:00Z worker-000001 event v=%s
                      > #1 2024-01-01T00:00:01Z worker-000001 event v=%s""".formatted(found, one, two));
        }

        @Test
        void failsWhereTheFieldIsMissing() {
            assertThat(failureOf(() -> assertThat(records("{\"v\":1}", "{}")).isOrderedBy("v")))
                    .isEqualTo("""

                    Expecting events to be ordered by `v`
                    but #1 has no field `v`:
                        #0 2024-01-01T00:00:00Z worker-000001 event v=1
                      > #1 2024-01-01T00:00:01Z worker-000001 event without v""");
        }
    }

    @Nested
    class ContainsInOrder {

        private final Predicate<Event> late = matching("a late %s one", event -> event.index() > 1);

        @Test
        void allowsGaps() {
            assertThat(events("0 a x", "1 a in", "2 a x", "3 b out", "4 a x")).containsInOrder("in", "out");
            assertThat(events("0 a x", "1 a x", "2 a x"))
                    .containsInOrder(event -> event.key().equals("a"), late);
        }

        @Test
        void needsAnEventForEach() {
            assertThat(failureOf(
                            () -> assertThat(events("0 a x", "1 a y", "2 a z")).containsInOrder("y", "y")))
                    .isEqualTo("""

                            Expecting events to contain, in this order and with gaps allowed: "y", "y"
                            but after "y" (#1) there is no "y":
                                #0 2024-01-01T00:00:00Z a x
                              > #1 2024-01-01T00:00:01Z a y
                                #2 2024-01-01T00:00:02Z a z""");
        }

        @Test
        void printsThePredicatesWords() {
            assertThat(failureOf(() -> assertThat(events("0 a x", "1 a y"))
                            .containsInOrder(late, event -> event.key().equals("b"))))
                    .isEqualTo("""

                            Expecting events to contain, in this order and with gaps allowed: "a late %s one", match for predicate 2
                            but there is no "a late %s one":
                                #0 2024-01-01T00:00:00Z a x
                                #1 2024-01-01T00:00:01Z a y""");
        }

        @Test
        void failsWhereThereAreNoEvents() {
            assertThat(failureOf(() -> assertThat(events()).containsInOrder("y")))
                    .isEqualTo("""

                    Expecting events to contain, in this order and with gaps allowed: "y"
                    but there are no events""");
        }
    }

    @Nested
    class HappenedBefore {

        @Test
        void passesWhereAllAreEarlier() {
            assertThat(events("3 a x", "1 a x")).happenedBefore(events("5 b y", "4 a y"));
        }

        @Test
        void showsBothSides() {
            assertThat(failureOf(() ->
                            assertThat(events("1 a x", "7 a x", "4 a x")).happenedBefore(events("5 b y", "4 a y"))))
                    .isEqualTo("""

                            Expecting every event to have happened before all of the others
                            but #1 happened 3s after #1 of the others:
                                #0 2024-01-01T00:00:01Z a x
                              > #1 2024-01-01T00:00:07Z a x
                                #2 2024-01-01T00:00:04Z a x
                            the others:
                                #0 2024-01-01T00:00:05Z b y
                              > #1 2024-01-01T00:00:04Z a y
                            and 1 more violation""");
        }

        @Test
        void failsAtTheSameInstant() {
            assertThat(failureOf(() -> assertThat(events("1 a x")).happenedBefore(events("1 b y"))))
                    .isEqualTo("""

                            Expecting every event to have happened before all of the others
                            but #0 happened at the time of #0 of the others:
                              > #0 2024-01-01T00:00:01Z a x
                            the others:
                              > #0 2024-01-01T00:00:01Z b y""");
        }

        @Test
        void failsWhereOneSideIsEmpty() {
            assertThat(failureOf(() -> assertThat(events()).happenedBefore(events("1 b y"))))
                    .isEqualTo("""

                    Expecting every event to have happened before all of the others
                    but there are no events""");
            assertThat(failureOf(() -> assertThat(events("1 b y")).happenedBefore(events())))
                    .isEqualTo("""

                    Expecting every event to have happened before all of the others
                    but there are no others""");
        }
    }

    @Nested
    class IsInterleaved {

        @Test
        void passesWhereOneKeyComesBack() {
            assertThat(events("0 a x", "1 b x", "2 a x")).isInterleaved();
            assertThat(events("0 a x", "0 a x", "1 b x", "2 c x", "3 b x")).isInterleaved();
        }

        @Test
        void showsTheKeysOneAfterTheOther() {
            List<Event> events = events("0 a x", "1 a x", "2 b x", "3 c x", "4 d x", "5 e x", "6 f x", "7 g x");
            assertThat(failureOf(() -> assertThat(events).isInterleaved())).isEqualTo("""

                    Expecting events of different keys to be interleaved
                    but the keys stand one after the other:
                      "a": 2 events, #0 to #1
                      "b": 1 event, #2
                      "c": 1 event, #3
                      "d": 1 event, #4
                      "e": 1 event, #5
                      and 2 more""");
        }

        @Test
        void needsTwoKeys() {
            assertThat(failureOf(() -> assertThat(events("0 a x", "1 a x")).isInterleaved()))
                    .isEqualTo("""

                            Expecting events of different keys to be interleaved
                            but there is one key alone:
                              "a": 2 events, #0 to #1""");
            assertThat(failureOf(() -> assertThat(events()).isInterleaved())).isEqualTo("""

                    Expecting events of different keys to be interleaved
                    but there are no events""");
        }
    }
}
