package dev.braid.semantics;

import static dev.braid.semantics.Looping.json;
import static dev.braid.semantics.Looping.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import dev.braid.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTests {

    private static final String ABC = "values: [a, b, c], cardinality_distribution: ";

    @ParameterizedTest
    @CsvSource({
        "'', 0 1 2 3",
        "', start: 5', 5 6 7 8",
        "', start: 5, increment: -2', 5 3 1 -1",
        "', increment: 0', 0 0 0 0",
        "', start: 9223372036854775804', "
                + "9223372036854775804 9223372036854775805 9223372036854775806 9223372036854775807",
    })
    void aCounterCountsTheRecordsOfAllWorkers(String keys, String expected) {
        assertThat(values(4, "type: counter" + keys).stream().map(String::valueOf))
                .containsExactly(expected.split(" "));
    }

    @Test
    void eachCounterCountsForItself() {
        String counters = "{type: counter, name: a}, {type: counter, name: b, start: 10}";
        assertThat(Looping.dimensions(counters).count(3).stream().map(Looping::body))
                .containsExactly("{\"a\":0,\"b\":10}", "{\"a\":1,\"b\":11}", "{\"a\":2,\"b\":12}");
    }

    @Test
    void aCounterPastItsRangeIsAnError() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> values(2, "type: counter, start: 9223372036854775807"))
                .withMessage("specification:3:35: emitters[0].dimensions[0]:"
                        + " the counter passes the range of 64 bits; give a smaller `start` or `increment`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"percent_missing: 40", "percent_nulls: 40", "percent_missing: 30, percent_nulls: 30"})
    void aCounterDoesNotAdvanceWhereItIsMissingOrNull(String percentages) {
        List<Object> counted = values(500, "type: counter, " + percentages).stream()
                .filter(Objects::nonNull)
                .toList();

        assertThat(counted).hasSizeBetween(150, 400);
        for (int i = 0; i < counted.size(); i++) {
            assertThat(counted.get(i)).isEqualTo(i);
        }
    }

    @Test
    void aCounterInAListCountsTheElementsThatTookIt() {
        String list = "type: list, length_distribution: {type: uniform, min: 0, max: 4},"
                + " selection_distribution: {type: uniform, min: 0, max: 1},"
                + " elements: [{type: counter, percent_nulls: 20}, {type: uuid}]";
        List<Integer> counted = new ArrayList<>();
        for (Object elements : values(200, list)) {
            ((List<?>) elements).forEach(element -> {
                if (element instanceof Integer number) {
                    counted.add(number);
                }
            });
        }

        assertThat(counted).hasSizeGreaterThan(50);
        for (int i = 0; i < counted.size(); i++) {
            assertThat(counted.get(i)).isEqualTo(i);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 2.50",
        "2, '\"x\"'",
        "3, true",
        "4, null",
        "5, '{\"a\":[1,{}]}'",
        "6, 123456789012345678901234567890",
        "7, '\"007\"'",
        "8, 1e2",
    })
    void anEnumsValuesKeepTheTypeThatTheyHaveInTheFile(int index, String written) {
        String values = "[1, 2.50, \"x\", true, null, {\"a\": [1, {}]}, 123456789012345678901234567890, \"007\", 1e2]";
        assertThat(json("type: enum, values: " + values + ", cardinality_distribution: {type: constant, value: " + index
                        + "}"))
                .isEqualTo("{\"f\":" + written + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "-5, a",
        "-0.9, a",
        "0, a",
        "0.99, a",
        "1, b",
        "1.9, b",
        "2, c",
        "2.5, c",
        "3, c",
        "9223372036854775807, c"
    })
    void anIndexIsTruncatedTowardZeroAndClampedToTheList(String sample, String chosen) {
        assertThat(values(1, "type: enum, " + ABC + "{type: constant, value: " + sample + "}"))
                .containsExactly(chosen);
    }

    @ParameterizedTest
    @CsvSource({"'uniform, min: -9, max: -1', a", "'uniform, min: 5, max: 9', c", "'normal, mean: 50, stddev: 1', c"})
    void samplesBesideTheListAreClampedToItsEnds(String distribution, String chosen) {
        assertThat(values(50, "type: enum, " + ABC + "{type: " + distribution + "}"))
                .containsOnly(chosen);
    }

    @Test
    void aWeightOfZeroIsNeverChosen() {
        assertThat(values(1000, "type: enum, values: [a, b, c, d], weights: [0, 1, 0, 3]"))
                .containsOnly("b", "d")
                .contains("b", "d");
    }

    @ParameterizedTest
    @CsvSource({"3, xxx", "0, ''", "-4, ''", "2.9, xx"})
    void aTextHasTheLengthOfItsSample(String length, String text) {
        assertThat(values(1, "type: string, chars: x, length_distribution: {type: constant, value: " + length + "}"))
                .containsExactly(text);
    }

    @Test
    void aTextIsOfItsCharacters() {
        String all = String.join("", strings(values(200, text("3", ", chars: \"aé😀\\\"\\\\\\n\""))));
        assertThat(all.codePoints().distinct().sorted().mapToObj(Character::toString))
                .containsExactly("\n", "\"", "\\", "a", "é", "😀");
        assertThat(all.codePointCount(0, all.length())).isEqualTo(600);
    }

    @Test
    void withoutCharactersATextIsOfPrintableAscii() {
        String all = String.join("", strings(values(200, text("50", ""))));
        assertThat(all.chars().distinct().sorted())
                .hasSize(95)
                .startsWith((int) ' ')
                .endsWith((int) '~');
    }

    private static String text(String length, String keys) {
        return "type: string, length_distribution: {type: constant, value: " + length + "}" + keys;
    }

    private static List<String> strings(List<Object> values) {
        return values.stream().map(String.class::cast).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2.9, 2",
        "-2.9, -2",
        "-0.5, 0",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"
    })
    void anIntIsItsSampleTruncatedTowardZero(String sample, String written) {
        assertThat(json("type: int, distribution: {type: constant, value: " + sample + "}"))
                .isEqualTo("{\"f\":" + written + "}");
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, -1 0 1", "0.5, 3.4, 1 2 3", "7, 7, 7", "-1.5, -0.5, -1"})
    void aUniformIntReachesAllWholeNumbersBetweenItsBoundsAndNoOthers(String min, String max, String all) {
        List<Object> values =
                values(300, "type: int, distribution: {type: uniform, min: " + min + ", max: " + max + "}");
        assertThat(values.stream().distinct().map(Object::toString).toList()).containsExactlyInAnyOrder(all.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, '', 0.1",
        "3, '', 3.0",
        "-0.0, '', 0.0",
        "1e21, '', 1.0E21",
        "1e-7, '', 1.0E-7",
        "1.005, ', precision: 2', 1.00",
        "2.675, ', precision: 1', 2.7",
        "2.5, ', precision: 0', 3",
        "-0.04, ', precision: 1', 0.0",
        "7, ', precision: 3', 7.000",
    })
    void aFloatHasItsPrecisionOrAsManyDigitsAsItNeeds(String sample, String precision, String written) {
        assertThat(json("type: float, distribution: {type: constant, value: " + sample + "}" + precision))
                .isEqualTo("{\"f\":" + written + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "'constant, value: \"2020-02-29T12:00:00Z\"', 2020-02-29T12:00:00.000Z",
        "'constant, value: \"2020-02-29\"', 2020-02-29T00:00:00.000Z",
        "'constant, value: \"1969-12-31T23:59:59.9999Z\"', 1969-12-31T23:59:59.999Z",
        "'uniform, min: \"2008-09-03T10:00:00.0Z\", max: \"2008-09-03T10:00:00.0Z\"', 2008-09-03T10:00:00.000Z",
        "'normal, mean: \"2020-02-29T12:00:00+02:00\", stddev: 0', 2020-02-29T10:00:00.000Z",
        "'normal, mean: \"9999-12-31\", stddev: 1e20', 9999-12-31T23:59:59.999Z|0000-01-01T00:00:00.000Z",
    })
    void aTimestampIsAnInstantWithMilliseconds(String distribution, String written) {
        assertThat(written.split("\\|"))
                .contains((String) values(1, "type: timestamp, distribution: {type: " + distribution + "}")
                        .get(0));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0.0.0", "4294967295, 255.255.255.255", "2130706433, 127.0.0.1", "256.9, 0.0.1.0"})
    void anAddressIsADottedQuad(String sample, String address) {
        assertThat(values(1, "type: ipaddress, distribution: {type: constant, value: " + sample + "}"))
                .containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void aBooleanIsTrueWithItsProbability(int probability, boolean value) {
        assertThat(values(200, "type: boolean, probability: " + probability)).containsOnly(value);
    }

    @Test
    void aUuidIsARandomOneAndNoTwoAreTheSame() {
        List<Object> ids = values(1000, "type: uuid");
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat((String) id)
                        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    @Test
    void objectsNestAndAreEmptyWhereAllIsLeftOut() {
        String object = "type: object, dimensions: [{type: counter, name: a},"
                + " {type: object, name: b, dimensions: [{type: clock, name: c, percent_missing: 100}]},"
                + " {type: object, name: d, dimensions: []}, {type: clock, name: e, percent_nulls: 100}]";
        assertThat(json(object)).isEqualTo("{\"f\":{\"a\":0,\"b\":{},\"d\":{},\"e\":null}}");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, '[\"b\",\"b\",\"b\"]'",
        "2, 0, '[0,1]'",
        "2, 99, '[null,null]'",
        "2, -1, '[0,1]'",
        "0, 0, '[]'",
        "-2, 0, '[]'",
        "2, 2, '[]'",
    })
    void aListHasElementsByTheirIndexAndNoneWhereTheyAreMissing(int length, int selection, String written) {
        String list = "type: list, length_distribution: {type: constant, value: " + length + "},"
                + " selection_distribution: {type: constant, value: " + selection + "},"
                + " elements: [{type: counter}, {type: enum, values: [b], weights: [1]},"
                + " {type: uuid, percent_missing: 100}, {type: uuid, percent_nulls: 100}]";
        assertThat(json(list)).isEqualTo("{\"f\":" + written + "}");
    }

    @Test
    void positionsOfAListHaveValuesOfTheirOwn() {
        String list = "type: list, length_distribution: {type: constant, value: 100},"
                + " selection_distribution: {type: constant, value: 0}, elements: [{type: uuid}]";
        assertThat((List<?>) values(1, list).get(0)).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void missingIsDrawnFirst() {
        Event event = Looping.dimensions("{type: uuid, name: f, percent_missing: 100, percent_nulls: 100}")
                .count(1)
                .events()
                .get(0);
        assertThat(event.has("f")).isFalse();
    }

    // Half of 10 000 are left out, half of the others null: 5 standard deviations are 250 and 217.
    @Test
    void ofThoseThatAreNotMissingSoManyPercentAreNull() {
        List<Event> events = Looping.dimensions("{type: uuid, name: f, percent_missing: 50, percent_nulls: 50}")
                .count(10_000)
                .events();
        long missing = events.stream().filter(event -> !event.has("f")).count();
        long values = events.stream().filter(event -> event.get("f") != null).count();

        assertThat(missing).isBetween(4750L, 5250L);
        assertThat(values).isBetween(2283L, 2717L);
    }

    @Test
    void zeroPercentIsNeverAndTheFieldIsNamedAsItStands() {
        assertThat(Looping.dimensions("{type: clock, name: 'a \"b\".c', percent_missing: 0, percent_nulls: 0}")
                        .count(1000)
                        .stream())
                .allSatisfy(event -> assertThat(event.getInstant("'a \"b\".c'")).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: int, distribution: {type: uniform, min: 1, max: 1000000}",
                "type: float, distribution: {type: normal, mean: 0, stddev: 1}",
                "type: string, length_distribution: {type: uniform, min: 0, max: 9}",
                "type: timestamp, distribution: {type: uniform, min: '2020-01-01', max: '2021-01-01'}",
                "type: ipaddress, distribution: {type: uniform, min: 0, max: 4294967295}",
                "type: uuid",
                "type: object, dimensions: [{type: uuid, name: a}, {type: boolean, name: b}]",
                "type: list, length_distribution: {type: uniform, min: 0, max: 5},"
                        + " selection_distribution: {type: uniform, min: 0, max: 1},"
                        + " elements: [{type: boolean}, {type: uuid, percent_missing: 30}]",
            })
    void aPoolHasAsManyValuesAsItsCardinality(String field) {
        String pool = ", cardinality: 20, cardinality_distribution: {type: uniform, min: 0, max: 19}";
        assertThat(values(1000, field + pool).stream().distinct()).hasSize(20);
        assertThat(values(1000, field).stream().distinct()).hasSizeGreaterThan(50);
        assertThat(values(1000, field + ", cardinality: 0").stream().distinct()).hasSizeGreaterThan(50);
    }

    @Test
    void aPoolOfAllValuesHasThemAll() {
        String field = "type: int, distribution: {type: uniform, min: 1, max: 500}, cardinality: 500,"
                + " cardinality_distribution: {type: uniform, min: 0, max: 499}";
        assertThat(values(10_000, field).stream().distinct()).hasSize(500);
    }

    @Test
    void fieldsHavePoolsOfTheirOwnAndSeedsToo() {
        String pool = "{type: uuid, cardinality: 1, cardinality_distribution: {type: constant, value: 0}, name: ";
        var generator = Looping.dimensions(pool + "a}, " + pool + "b}").count(50);

        assertThat(generator.stream().map(Looping::body).distinct()).hasSize(1);
        Map<String, Object> fields = generator.events().get(0).fields();
        assertThat(fields.get("a")).isNotEqualTo(fields.get("b"));
        assertThat(generator.seed(1).events().get(0).get("a")).isNotEqualTo(fields.get("a"));
    }

    @Test
    void aPoolThatCannotBeFilledIsAnError() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> values(
                        1,
                        "type: regex, pattern: '[ab]', cardinality: 3,"
                                + " cardinality_distribution: {type: constant, value: 0}"))
                .withMessage("specification:3:35: emitters[0].dimensions[0]: found `cardinality` 3, but only 2 distinct"
                        + " values came up in 100000 draws;"
                        + " expected at most what the field's distribution can yield");
    }
}
