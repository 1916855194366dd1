package dev.braid.assertions;

import static dev.braid.assertions.EventAssertions.assertThat;
import static dev.braid.assertions.Sketches.events;
import static dev.braid.assertions.Sketches.failureOf;
import static dev.braid.assertions.Sketches.records;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessAssertionsTests {

    private final List<Event> sent =
            records("{\"id\":1,\"p\":{\"x\":1}}", "{\"id\":2,\"p\":{\"x\":2}}", "{\"id\":3,\"p\":{\"x\":3}}");

    @Nested
    class ContainsExactlyOnce {

        @Test
        void takesAnyOrderOfEventsAndFields() {
            assertThat(records(
                            "{\"id\":3,\"p\":{\"x\":3}}", "{\"p\":{\"x\":1},\"id\":1}", "{\"id\":2,\"p\":{\"x\":2}}"))
                    .containsExactlyOnce(sent);
            assertThat(events()).containsExactlyOnce(events());
        }

        @Test
        void countsWhatWasSentTwice() {
            assertThat(records("{}", "{}")).containsExactlyOnce(records("{}", "{}"));
            assertThat(failureOf(() -> assertThat(records("{}")).containsExactlyOnce(records("{}", "{}"))))
                    .isEqualTo("""

                            Expecting events to contain each of the 2 events sent exactly once, and nothing else
                            not received often enough (1):
                              #0 2024-01-01T00:00:00Z worker-000001 event {}
                                received once, sent twice""");
        }

        @Test
        void saysHowOftenWhateverTheNumbers() {
            List<Event> many = records("{\"a\":1}", "{\"a\":1}", "{\"a\":1}", "{\"b\":1}", "{\"b\":1}", "{\"c\":1}");
            List<Event> received = records("{\"a\":1}", "{\"a\":1}", "{\"c\":1}", "{\"c\":1}", "{\"c\":1}");
            assertThat(failureOf(() -> assertThat(received).containsExactlyOnce(many)))
                    .isEqualTo("""

                            Expecting events to contain each of the 6 events sent exactly once, and nothing else
                            not received often enough (2):
                              #0 2024-01-01T00:00:00Z worker-000001 event {"a":1}
                                received twice, sent 3 times
                              #3 2024-01-01T00:00:03Z worker-000001 event {"b":1}
                                never received, sent twice
                            received too often (1):
                              #5 2024-01-01T00:00:05Z worker-000001 event {"c":1}
                                received 3 times, sent once""");
        }

        @Test
        void reportsMissingRepeatedAndUnexpected() {
            List<Event> received = records(
                    "{\"id\":1,\"p\":{\"x\":1}}",
                    "{\"p\":{\"x\":1},\"id\":1}",
                    "{\"id\":3,\"p\":{\"x\":\"3%\"},\"q\":0}");
            assertThat(failureOf(() -> assertThat(received).containsExactlyOnce(sent)))
                    .isEqualTo("""

                            Expecting events to contain each of the 3 events sent exactly once, and nothing else
                            missing (2):
                              #1 2024-01-01T00:00:01Z worker-000001 event {"id":2,"p":{"x":2}}
                              #2 2024-01-01T00:00:02Z worker-000001 event {"id":3,"p":{"x":3}}
                                nearest of those never sent: #2 2024-01-01T00:00:02Z worker-000001 event {"id":3,"p":{"x":"3%"},"q":0}
                                  `p.x`: "3%" instead of 3
                                  `q`: 0, which was not sent
                            received too often (1):
                              #0 2024-01-01T00:00:00Z worker-000001 event {"id":1,"p":{"x":1}}
                                received twice, sent once
                            never sent (1):
                              #2 2024-01-01T00:00:02Z worker-000001 event {"id":3,"p":{"x":"3%"},"q":0}""");
        }

        /** {@code {"id":3,"kind":"order","shop":1,"total":30}}: an event like all others but for two fields. */
        private String order(int id, int total) {
            return "{\"id\":" + id + ",\"kind\":\"order\",\"shop\":1,\"total\":" + total + "}";
        }

        private List<Event> orders(int count) {
            return records(
                    IntStream.range(0, count).mapToObj(id -> order(id, 10 * id)).toArray(String[]::new));
        }

        private List<Event> without(List<Event> events, Integer... lost) {
            return events.stream()
                    .filter(event -> !List.of(lost).contains((int) event.index()))
                    .toList();
        }

        @Test
        void pairsEachUnexpectedWithOneMissingTheNearest() {
            List<Event> orders = orders(10);
            List<Event> received = new ArrayList<>(without(orders, 0, 5, 6, 8));
            received.addAll(records(order(5, 7)));
            assertThat(failureOf(() -> assertThat(received).containsExactlyOnce(orders)))
                    .isEqualTo("""

                            Expecting events to contain each of the 10 events sent exactly once, and nothing else
                            missing (4):
                              #0 2024-01-01T00:00:00Z worker-000001 event {"id":0,"kind":"order","shop":1,"total":0}
                              #5 2024-01-01T00:00:05Z worker-000001 event {"id":5,"kind":"order","shop":1,"total":50}
                                nearest of those never sent: #0 2024-01-01T00:00:00Z worker-000001 event {"id":5,"kind":"order","shop":1,"total":7}
                                  `total`: 7 instead of 50
                              #6 2024-01-01T00:00:06Z worker-000001 event {"id":6,"kind":"order","shop":1,"total":60}
                              #8 2024-01-01T00:00:08Z worker-000001 event {"id":8,"kind":"order","shop":1,"total":80}
                            never sent (1):
                              #0 2024-01-01T00:00:00Z worker-000001 event {"id":5,"kind":"order","shop":1,"total":7}""");
        }

        @Test
        void givesTheSecondNearestWhereTheNearestBelongsToAnother() {
            List<Event> wanted =
                    records("{\"a\":1,\"b\":1,\"c\":1,\"n\":0}", "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"n\":1}");
            List<Event> received = records("{\"a\":1,\"b\":1,\"c\":1,\"d\":1}", "{\"a\":1}", "{\"x\":1}");
            assertThat(failureOf(() -> assertThat(received).containsAtLeastOnce(wanted)))
                    .isEqualTo("""

                            Expecting events to contain each of the 2 events sent at least once
                            missing (2):
                              #0 2024-01-01T00:00:00Z worker-000001 event {"a":1,"b":1,"c":1,"n":0}
                                nearest of those never sent: #1 2024-01-01T00:00:01Z worker-000001 event {"a":1}
                                  `b`: missing instead of 1
                                  `c`: missing instead of 1
                                  `n`: missing instead of 0
                              #1 2024-01-01T00:00:01Z worker-000001 event {"a":1,"b":1,"c":1,"d":1,"n":1}
                                nearest of those never sent: #0 2024-01-01T00:00:00Z worker-000001 event {"a":1,"b":1,"c":1,"d":1}
                                  `n`: missing instead of 1""");
        }

        @Test
        void looksIntoObjectsForTheNearest() {
            List<Event> wanted = records("{\"p\":{\"x\":1,\"y\":1,\"z\":1}}", "{\"p\":{\"x\":2,\"y\":2,\"z\":2}}");
            List<Event> received = records("{\"p\":{\"x\":2,\"y\":2,\"z\":0}}");
            assertThat(failureOf(() -> assertThat(received).containsExactlyOnce(wanted)))
                    .contains("{\"p\":{\"x\":2,\"y\":2,\"z\":2}}\n    nearest of those never sent: #0");
        }

        @Test
        void showsThoseThatHaveANearest() {
            List<Event> orders = orders(1000);
            List<Event> received = new ArrayList<>(orders.subList(0, 100));
            received.addAll(records(order(700, 1), order(400, 2)));
            assertThat(failureOf(() -> assertThat(received).containsExactlyOnce(orders)))
                    .startsWith("""

                            Expecting events to contain each of the 1000 events sent exactly once, and nothing else
                            missing (900):
                              #100 2024-01-01T00:01:40Z worker-000001 event {"id":100,"kind":"order","shop":1,"total":1000}
                              #101 2024-01-01T00:01:41Z worker-000001 event {"id":101,"kind":"order","shop":1,"total":1010}
                              #102 2024-01-01T00:01:42Z worker-000001 event {"id":102,"kind":"order","shop":1,"total":1020}
                              #400 2024-01-01T00:06:40Z worker-000001 event {"id":400,"kind":"order","shop":1,"total":4000}
                                nearest of those never sent: #1 2024-01-01T00:00:01Z worker-000001 event {"id":400,"kind":"order","shop":1,"total":2}
                                  `total`: 2 instead of 4000
                              #700 2024-01-01T00:11:40Z worker-000001 event {"id":700,"kind":"order","shop":1,"total":7000}
                                nearest of those never sent: #0 2024-01-01T00:00:00Z worker-000001 event {"id":700,"kind":"order","shop":1,"total":1}
                                  `total`: 1 instead of 7000
                              and 895 more
                            never sent (2):
                            """);
        }

        /** Comparing all with all would take hours. */
        @Test
        void isQuickWhereAllAreMissing() {
            List<Event> orders = orders(100_000);
            List<Event> changed = records(
                    IntStream.range(0, 100_000).mapToObj(id -> order(id, -1)).toArray(String[]::new));
            assertThat(failureOf(() -> assertThat(changed).containsExactlyOnce(orders)))
                    .contains("missing (100000):", "`total`: -1 instead of 0", "`total`: -1 instead of 40");
            Collections.reverse(changed);
            assertThat(failureOf(() -> assertThat(changed).containsExactlyOnce(orders)))
                    .contains("missing (100000):", "never sent (100000):", "`total`: -1 instead of 998000");
        }

        @Test
        void cutsLongLists() {
            List<Event> many = records("{\"a\":1}", "{\"a\":2}", "{\"a\":3}", "{\"a\":4}", "{\"a\":5}", "{\"a\":6}");
            assertThat(failureOf(() -> assertThat(many).containsExactlyOnce(List.of())))
                    .isEqualTo("""

                            Expecting events to contain each of the 0 events sent exactly once, and nothing else
                            never sent (6):
                              #0 2024-01-01T00:00:00Z worker-000001 event {"a":1}
                              #1 2024-01-01T00:00:01Z worker-000001 event {"a":2}
                              #2 2024-01-01T00:00:02Z worker-000001 event {"a":3}
                              #3 2024-01-01T00:00:03Z worker-000001 event {"a":4}
                              #4 2024-01-01T00:00:04Z worker-000001 event {"a":5}
                              and 1 more""");
        }
    }

    @Nested
    class Tombstones {

        @Test
        void areTheSameWhenTheirKeysAre() {
            Event sent = Event.tombstone("a").withType("user");
            Event received = Event.tombstone("a").withIndex(7);
            Event other = Event.tombstone("b");
            assertThat(List.of(other, received)).containsExactlyOnce(List.of(sent, other));
            assertThat(List.of(other, sent)).hasNoDuplicates();
            assertThat(failureOf(() -> assertThat(List.of(sent, received)).hasNoDuplicates()))
                    .contains("but #7 repeats #0:");
        }

        @Test
        void areShownWithTheirKeys() {
            assertThat(failureOf(() -> assertThat(List.of(Event.tombstone("b")))
                            .containsExactlyOnce(List.of(Event.tombstone("a")))))
                    .contains("  #0 1970-01-01T00:00:00Z a tombstone (tombstone)")
                    .contains("  #0 1970-01-01T00:00:00Z b tombstone (tombstone)");
            assertThat(failureOf(() -> assertThat(List.of(Event.tombstone("b"))).hasNoDuplicates("id")))
                    .contains("but #0 has no field `id`");
        }
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @CsvSource({
            "1, 1.0",
            "1, 1e0",
            "1000000, 1e+06",
            "0.1, 0.10",
            "-0, 0",
            "0.0, -0e5",
            "12345678901234567890, 1.234567890123456789E19",
            "1e1000000000, 10e999999999",
            "1e99999999999999999999, 0.1e100000000000000000000",
        })
        void areTheSameWhenTheirValuesAre(String one, String other) {
            List<Event> first = numbers(one, "2");
            List<Event> second = numbers(other, "2.0");
            assertThat(first).containsExactlyOnce(second);
            assertThat(second).containsAtLeastOnce(first);
            assertThat(numbers("7", one)).hasNoDuplicates();
            List<Event> twice = numbers(one, other);
            assertThat(failureOf(() -> assertThat(twice).hasNoDuplicates())).contains("#1 repeats #0");
            assertThat(failureOf(() -> assertThat(twice).hasNoDuplicates("n")))
                    .contains("#1 repeats " + other + " of #0");
            assertThat(failureOf(() -> assertThat(twice).hasNoDuplicates("list")))
                    .contains("#1 repeats [" + other + "] of #0");
            assertThat(twice).isOrderedBy("n");
            assertThat(numbers(other, one)).isOrderedBy("n");
        }

        @ParameterizedTest
        @CsvSource({
            "0.1, 0.10000000000000000001",
            "9007199254740992.5, 9007199254740992.75",
            "1e400, 1e500",
            "1e1000000000, 1e1000000001",
            "-1e-1000000000, 0",
            "9007199254740993.0, 9007199254740994",
        })
        void differWhereADoubleWouldNot(String less, String more) {
            assertThat(failureOf(() -> assertThat(numbers(less)).containsExactlyOnce(numbers(more))))
                    .contains("`n`: " + less + " instead of " + more);
            assertThat(numbers(less, more))
                    .hasNoDuplicates()
                    .hasNoDuplicates("n")
                    .isOrderedBy("n");
            assertThat(failureOf(() -> assertThat(numbers(more, less)).isOrderedBy("n")))
                    .contains("#1 has " + less + " after " + more);
        }

        @Test
        void thatAreEqualAreNoDifference() {
            assertThat(failureOf(() -> assertThat(records("{\"n\":1.0,\"p\":{\"x\":[2e0]},\"t\":\"a\"}"))
                            .containsExactlyOnce(records("{\"n\":1,\"p\":{\"x\":[2]},\"t\":\"b\"}"))))
                    .contains("      `t`: \"a\" instead of \"b\"")
                    .doesNotContain("`n`", "`p.x`");
        }

        @Test
        void thatAFunctionGivesAreComparedByValueToo() {
            assertThat(failureOf(() -> assertThat(numbers("1", "1.0")).hasNoDuplicates(event -> event.get("n"))))
                    .contains("#1 repeats 1.0 of #0");
            assertThat(failureOf(() -> assertThat(numbers("1", "1.0")).hasNoDuplicates(event -> event.get("list"))))
                    .contains("#1 repeats [1.0] of #0");
        }

        @Test
        void areWholeWhenTheirValuesAre() {
            assertThat(numbers("1", "2.0", "3e0", "0.4e1")).hasNoGaps("n");
            assertThat(failureOf(() -> assertThat(numbers("1", "1e19")).hasNoGaps("n")))
                    .contains("#1 has 1e19, no whole number");
        }

        private static List<Event> numbers(String... numbers) {
            return records(Stream.of(numbers)
                    .map(number -> "{\"kind\":\"a\",\"n\":" + number + ",\"list\":[" + number + "]}")
                    .toArray(String[]::new));
        }
    }

    @Nested
    class ContainsAtLeastOnce {

        @Test
        void allowsMore() {
            assertThat(records(
                            "{\"p\":{\"x\":2},\"id\":2}",
                            "{\"id\":1,\"p\":{\"x\":1}}",
                            "{}",
                            "{\"id\":3,\"p\":{\"x\":3}}",
                            "{\"id\":1,\"p\":{\"x\":1}}"))
                    .containsAtLeastOnce(sent);
        }

        @Test
        void reportsTheMissing() {
            assertThat(failureOf(() -> assertThat(records("{\"id\":2}")).containsAtLeastOnce(sent.subList(1, 2))))
                    .isEqualTo("""

                            Expecting events to contain the event sent at least once
                            missing (1):
                              #1 2024-01-01T00:00:01Z worker-000001 event {"id":2,"p":{"x":2}}
                                nearest of those never sent: #0 2024-01-01T00:00:00Z worker-000001 event {"id":2}
                                  `p.x`: missing instead of 2""");
        }
    }

    @Nested
    class HasNoDuplicates {

        @Test
        void passesWhereAllDiffer() {
            List<Event> events = records("{\"a\":1,\"b\":1}", "{\"a\":1,\"b\":2}");
            assertThat(events).hasNoDuplicates().hasNoDuplicates("a", "b").hasNoDuplicates(Event::time);
            assertThat(events()).hasNoDuplicates().hasNoDuplicates("a").hasNoDuplicates(Event::time);
        }

        @Test
        void comparesRecordsWhateverTheOrderOfTheirFields() {
            assertThat(failureOf(() -> assertThat(records("{\"a\":1,\"b\":1}", "{}", "{\"b\":1,\"a\":1}", "{}"))
                            .hasNoDuplicates()))
                    .isEqualTo("""

                            Expecting no two events to have the same record
                            but #2 repeats #0:
                              > #0 2024-01-01T00:00:00Z worker-000001 event
                                #1 2024-01-01T00:00:01Z worker-000001 event
                              > #2 2024-01-01T00:00:02Z worker-000001 event
                                #3 2024-01-01T00:00:03Z worker-000001 event
                            and 1 more duplicate""");
        }

        @Test
        void comparesFields() {
            assertThat(failureOf(() -> assertThat(records("{\"a\":1,\"b\":\"x\"}", "{\"a\":1,\"b\":\"x\"}"))
                            .hasNoDuplicates("a", "b")))
                    .isEqualTo("""

                            Expecting no two events to have the same `a`, `b`
                            but #1 repeats 1, "x" of #0:
                              > #0 2024-01-01T00:00:00Z worker-000001 event
                              > #1 2024-01-01T00:00:01Z worker-000001 event""");
        }

        @Test
        void needsTheFieldEverywhere() {
            assertThat(failureOf(() -> assertThat(records("{\"a\":1}", "{}")).hasNoDuplicates("a")))
                    .isEqualTo("""

                            Expecting no two events to have the same `a`
                            but #1 has no field `a`:
                                #0 2024-01-01T00:00:00Z worker-000001 event a=1
                              > #1 2024-01-01T00:00:01Z worker-000001 event without a""");
        }

        @Test
        void comparesWhatAFunctionGives() {
            assertThat(failureOf(() -> assertThat(events("0 a x", "1 b x")).hasNoDuplicates(Event::type)))
                    .isEqualTo("""

                            Expecting no two events to give the same value
                            but #1 repeats "x" of #0:
                              > #0 2024-01-01T00:00:00Z a x
                              > #1 2024-01-01T00:00:01Z b x""");
            assertThat(failureOf(() -> assertThat(events("0 a x", "1 b x")).hasNoDuplicates(event -> null)))
                    .contains("but #1 repeats null of #0:");
        }
    }

    @Nested
    class HasNoGaps {

        @Test
        void passesWhereEachNumberOccurs() {
            assertThat(records("{\"n\":3}", "{\"n\":-1}", "{\"n\":1}", "{\"n\":0}", "{\"n\":2}", "{\"n\":2}"))
                    .hasNoGaps("n");
            assertThat(events()).hasNoGaps("n");
        }

        @Test
        void listsTheMissingRanges() {
            assertThat(failureOf(() -> assertThat(records("{\"n\":7}", "{\"n\":1}", "{\"n\":3}"))
                            .hasNoGaps("n")))
                    .isEqualTo("""

                            Expecting `n` to have no gaps between 1 and 7
                            but these are missing:
                              2
                              4 to 6
                            the first of them between:
                              > #1 2024-01-01T00:00:01Z worker-000001 event n=1
                              > #2 2024-01-01T00:00:02Z worker-000001 event n=3
                                #0 2024-01-01T00:00:00Z worker-000001 event n=7""");
        }

        @Test
        void knowsTheEndsOfTheRangeOfLongs() {
            assertThat(failureOf(
                            () -> assertThat(records("{\"n\":9223372036854775807}", "{\"n\":-9223372036854775808}"))
                                    .hasNoGaps("n")))
                    .contains("\n  -9223372036854775807 to 9223372036854775806\n");
            assertThat(records("{\"n\":9223372036854775807}", "{\"n\":9223372036854775807}"))
                    .hasNoGaps("n");
        }

        @Test
        void needsWholeNumbers() {
            assertThat(failureOf(() ->
                            assertThat(records("{\"n\":1}", "{\"n\":1.5}")).hasNoGaps("n")))
                    .isEqualTo("""

                            Expecting `n` to have no gaps
                            but #1 has 1.5, no whole number:
                                #0 2024-01-01T00:00:00Z worker-000001 event n=1
                              > #1 2024-01-01T00:00:01Z worker-000001 event n=1.5""");
            assertThat(failureOf(() -> assertThat(records("{\"n\":null}")).hasNoGaps("n")))
                    .contains("but #0 has null in `n`:");
        }
    }
}
