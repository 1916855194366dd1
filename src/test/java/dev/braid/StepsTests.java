package dev.braid;

import static dev.braid.assertions.EventAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTests {

    private static final String ORDERS = """
            {
              "type": "generator",
              "timeFormat": "millis",
              "emitters": [
                {"name": "order", "dimensions": [
                  {"type": "variable", "name": "customer", "variable": "customer"},
                  {"type": "int", "name": "amount", "distribution": {"type": "uniform", "min": 1, "max": 1000}, "cardinality": 0},
                  {"type": "counter", "name": "number"}]},
                {"name": "taken", "dimensions": [{"type": "counter", "name": "step"}]}
              ],
              "interarrival": {"type": "constant", "value": 1},
              "states": [{
                "name": "first",
                "emitter": "order",
                "variables": [{"type": "string", "name": "customer", "cardinality": 0,
                  "length_distribution": {"type": "constant", "value": 8}}],
                "delay": {"type": "constant", "value": 1},
                "transitions": [{"next": "stop", "probability": 1.0}]
              }]
            }
            """;

    private static Events events(long entities, String... steps) {
        return Steps.of(steps).entities(entities).generator().events();
    }

    private static Map<String, List<Event>> byKey(List<Event> events) {
        return events.stream().collect(Collectors.groupingBy(Event::key, LinkedHashMap::new, Collectors.toList()));
    }

    @Test
    void manyEntitiesTakeTheStepsInOrder() {
        Events events = events(100, "order.created", "order.paid", "order.shipped");

        assertThat(events).hasSize(300);
        assertThat(events)
                .isInterleaved()
                .isOrderedByTime()
                .eachKey()
                .hasTypes("order.created", "order.paid", "order.shipped");
        assertThat(byKey(events).keySet())
                .startsWith("entity-000001", "entity-000002")
                .hasSize(100);
    }

    @Test
    void aRecordTellsWhereItBelongs() {
        Events events = events(1, "order.created", "order.paid +1500ms", "order \"quoted\"".replace(" ", "_") + " +1s");

        assertThat(events)
                .extracting(Event::toJson)
                .containsExactly(
                        "{\"time\":\"2024-01-01T00:00:00.000Z\",\"type\":\"order.created\",\"key\":\"entity-000001\",\"step\":1}",
                        "{\"time\":\"2024-01-01T00:00:01.500Z\",\"type\":\"order.paid\",\"key\":\"entity-000001\",\"step\":2}",
                        "{\"time\":\"2024-01-01T00:00:02.500Z\",\"type\":\"order_\\\"quoted\\\"\",\"key\":\"entity-000001\",\"step\":3}");
        assertThat(events).extracting(Event::type).containsExactly("order.created", "order.paid", "order_\"quoted\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a                       ; a:0",
                "a +2s                   ; a:2000",
                "a+2s                    ; a:2000",
                "a +0s                   ; a:0",
                "a x3 +2s                ; a:2000 a:4000 a:6000",
                "a x2..2 +0.5s..500ms    ; a:500 a:1000",
                "x2 +1m                  ; x2:60000",
                "a-b/c:d.e               ; a-b/c:d.e:0",
            })
    void isReadAsItIsWritten(String step, String expected) {
        Instant start = Instant.parse(Generator.DEFAULT_START);
        assertThat(events(1, step).stream()
                        .map(event -> event.type() + ":"
                                + Duration.between(start, event.time()).toMillis())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void gapsAreExponentialUnlessGiven() {
        Events events = events(20_000, "a", "b", "c +1s..3s");

        double[] gaps = new double[3];
        double most = 0;
        double least = 10;
        for (List<Event> entity : byKey(events).values()) {
            gaps[1] += seconds(entity.get(0), entity.get(1));
            double given = seconds(entity.get(1), entity.get(2));
            gaps[2] += given;
            most = Math.max(most, given);
            least = Math.min(least, given);
        }

        assertThat(gaps[1] / 20_000).isCloseTo(1, within(0.03));
        assertThat(gaps[2] / 20_000).isCloseTo(2, within(0.02));
        assertThat(least).isBetween(1.0, 1.01);
        assertThat(most).isBetween(2.99, 3.0);
    }

    @Test
    void entitiesStartTenTimesASecondUnlessTold() {
        assertThat(length(events(20_000, "a"))).isCloseTo(2000, within(60.0));
        assertThat(length(Steps.of("a")
                        .entities(20_000)
                        .ratePerMinute(60)
                        .generator()
                        .events()))
                .isCloseTo(20_000, within(600.0));
    }

    private static double length(List<Event> events) {
        return seconds(events.get(0), events.get(events.size() - 1));
    }

    private static double seconds(Event first, Event second) {
        return Duration.between(first.time(), second.time()).toNanos() / 1e9;
    }

    @Test
    void whatIsDrawnIsAsFrequentAsItIsSaid() {
        Events events = events(20_000, "a|b|c", "many x1..4", "perhaps?", "some x2?");
        Map<String, Long> count = events.stream().collect(Collectors.groupingBy(Event::type, Collectors.counting()));

        assertThat(count.get("a")).isBetween(6400L, 6930L);
        assertThat(count.get("b")).isBetween(6400L, 6930L);
        assertThat(count.get("a") + count.get("b") + count.get("c")).isEqualTo(20_000);
        assertThat(count.get("many")).isBetween(49_500L, 50_500L);
        assertThat(count.get("perhaps")).isBetween(9800L, 10_200L);
        assertThat(count.get("some")).isBetween(19_600L, 20_400L);
        byKey(events).values().forEach(entity -> {
            long some =
                    entity.stream().filter(event -> event.type().equals("some")).count();
            assertThat(some).isIn(0L, 2L);
            assertThat(entity)
                    .extracting(event -> event.getLong("step"))
                    .isSorted()
                    .startsWith(1L);
        });
    }

    @Test
    void anEntityMayLeaveEverythingOut() {
        assertThat(byKey(events(1000, "a?", "b?"))).hasSizeBetween(700, 800);
    }

    @Test
    void aPayloadBelongsToTheEntity() {
        Events events = Steps.of("created", "paid", "shipped")
                .entities(50)
                .payload(ORDERS, "order")
                .generator()
                .events();

        assertThat(events.get(0).fields().keySet())
                .containsExactly("time", "type", "key", "step", "customer", "amount", "number");
        assertThat(events.get(0).get("time")).isEqualTo(1_704_067_200_000L);
        byKey(events)
                .values()
                .forEach(entity -> assertThat(entity)
                        .extracting(event -> event.getString("customer"))
                        .containsOnly(entity.get(0).getString("customer")));
        assertThat(events.stream().map(event -> event.getString("customer")).distinct())
                .hasSize(50);
        assertThat(events)
                .extracting(event -> event.getLong("number"))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Steps.of("a")
                        .payload(ORDERS, "order")
                        .generator()
                        .keyField("customer")
                        .count(1)
                        .events()
                        .get(0)
                        .key())
                .hasSize(8);
    }

    @Test
    void withoutEntitiesAndLimitAListHasNoEnd() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Steps.of("a").generator().events())
                .withMessageStartingWith("found neither a count nor a duration");
        assertThat(Steps.of("a").generator().count(5).events()).hasSize(5);
        assertThat(events(3, "a", "b")).hasSize(6);
        assertThat(Steps.of("a").entities(10).generator().count(5).events()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "~~ ; column 1: found the end of \"\", expected a type such as `order.created`",
                "a| ; column 3: found the end of \"a|\", expected a type such as `order.created`",
                "a||b ; column 3: found `|`, expected a type such as `order.created`",
                "?a ; column 1: found `?`, expected a type such as `order.created`",
                "a b ; column 3: found \"b\", expected `xN` or `xN..M` for a number of times, `?`, `+MIN..MAX` for a delay, in this order, or the end",
                "a ? x2 ; column 5: found \"x2\", expected `xN` or `xN..M` for a number of times, `?`, `+MIN..MAX` for a delay, in this order, or the end",
                "a x0 ; column 3: found `x0`, expected `xN` or `xN..M` with whole numbers from 1 to 100000, the larger one last",
                "a x3..2 ; column 3: found `x3..2`, expected `xN` or `xN..M` with whole numbers from 1 to 100000, the larger one last",
                "a x1..2..3 ; column 3: found `x1..2..3`, expected `xN` or `xN..M` with whole numbers from 1 to 100000, the larger one last",
                "a x1000000 ; column 3: found `x1000000`, expected `xN` or `xN..M` with whole numbers from 1 to 100000, the larger one last",
                "a x2.5 ; column 3: found `x2.5`, expected `xN` or `xN..M` with whole numbers from 1 to 100000, the larger one last",
                "a +3s..1s ; column 3: found `+3s..1s`, expected a delay whose larger end is the last",
                "a +5 ; column 3: found \"5\", expected a duration such as 30s, 10m, 1h or PT1H30M, as a delay from `+0s` on: `+2s` or `+500ms..3s`",
                "a +-1s ; column 3: found \"-1s\", expected a duration such as 30s, 10m, 1h or PT1H30M, as a delay from `+0s` on: `+2s` or `+500ms..3s`",
                "a +1s.. ; column 3: found \"\", expected a duration such as 30s, 10m, 1h or PT1H30M, as a delay from `+0s` on: `+2s` or `+500ms..3s`",
            })
    void aWrongStepIsRefused(String step, String message) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Steps.of("fine", step))
                .withMessage("steps[1], " + message);
    }

    @Test
    void allWrongStepsAreTold() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Steps.of("a x0", "b", ""))
                .withMessage("steps[0], column 3: found `x0`, expected `xN` or `xN..M` with whole numbers from 1 to"
                        + " 100000, the larger one last\nsteps[2], column 1: found the end of \"\", expected a type"
                        + " such as `order.created`");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(Steps::of)
                .withMessage("steps: found none, expected one or more, such as `order.created`");
    }

    @Test
    void wrongSettingsAreRefused() {
        Steps steps = Steps.of("a");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> steps.entities(0))
                .withMessage("found 0 entities, expected a number above 0");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> steps.ratePerMinute(0))
                .withMessage("found a rate of 0.0 entities a minute, expected one from 0.000001 to 60000000");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> steps.payload(ORDERS, "ordr"))
                .withMessage(
                        "payload: found the emitter `ordr`, expected one of `order`, `taken`; did you mean `order`?");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> steps.payload(ORDERS, "taken"))
                .withMessage("specification:9:38: emitters[1].dimensions[0]: found the name `step`, expected another"
                        + " one: the events of a sequence have a field `step` of their own");
    }

    @Test
    void thereAreNoTicks() {
        Ticks ticks = Steps.of("a").generator().ticks();
        assertThat(ticks.generate(Instant.EPOCH)).hasSize(1);
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ticks.nextTick(Instant.EPOCH))
                .withMessage("found events without ticks, expected those of operations:"
                        + " move the clock by a duration of your own instead");
    }
}
