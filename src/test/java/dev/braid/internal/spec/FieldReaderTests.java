package dev.braid.internal.spec;

import static dev.braid.internal.spec.Documents.problems;
import static dev.braid.internal.spec.Documents.withDimensions;
import static dev.braid.internal.spec.Documents.withDistribution;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.internal.spec.Value.Choice.ByIndex;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldReaderTests {

    private static final String TOO_LONG = ", expected a pattern for texts of at most 100000 characters,"
            + " where `*` and `+` repeat up to 100 times; lower its bounds";

    private static final Distribution ONE = new Distribution.Constant(BigDecimal.ONE);
    private static final String ONE_JSON = "{'type': 'constant', 'value': 1}";

    @Test
    void readsEveryTypeOfField() {
        assertThat(value("'type': 'counter', 'start': -5, 'increment': 1e1")).isEqualTo(new Value.Counter(-5, 10));
        assertThat(value("'type': 'clock'")).isEqualTo(new Value.Clock());
        assertThat(value("'type': 'uuid'")).isEqualTo(new Value.Uuid());
        assertThat(value("'type': 'boolean'")).isEqualTo(new Value.Bool(0.5));
        assertThat(value("'type': 'boolean', 'probability': 1")).isEqualTo(new Value.Bool(1));
        assertThat(value("'type': 'regex', 'pattern': '[a-z]+'")).isEqualTo(new Value.Regex("[a-z]+"));
        assertThat(value("'type': 'faker', 'expression': '#{name.name}'"))
                .isEqualTo(new Value.Faker("#{name.name}", "en"));
        assertThat(value("'type': 'int', 'distribution': " + ONE_JSON)).isEqualTo(new Value.Whole(ONE));
        assertThat(value("'type': 'ipaddress', 'distribution': " + ONE_JSON)).isEqualTo(new Value.IpAddress(ONE));
        assertThat(value("'type': 'float', 'distribution': " + ONE_JSON)).isEqualTo(new Value.Decimal(ONE, null));
        assertThat(value("'type': 'float', 'precision': 2, 'distribution': " + ONE_JSON))
                .isEqualTo(new Value.Decimal(ONE, 2));
        assertThat(value("'type': 'string', 'chars': 'ab', 'length_distribution': " + ONE_JSON))
                .isEqualTo(new Value.Text(ONE, "ab"));
        assertThat(value("'type': 'enum', 'values': [1.50, null, 'a', {'b': [true]}], 'cardinality_distribution': "
                        + ONE_JSON))
                .isEqualTo(new Value.Enumeration(List.of("1.50", "null", "\"a\"", "{\"b\":[true]}"), new ByIndex(ONE)));
        assertThat(value("'type': 'object', 'dimensions': []")).isEqualTo(new Value.Structure(List.of()));
        assertThat(value("'type': 'int', 'cardinality': 1, 'cardinality_distribution': " + ONE_JSON
                        + ", 'distribution': " + ONE_JSON))
                .isEqualTo(new Value.Pooled(new Value.Whole(ONE), 1, new ByIndex(ONE)));
    }

    @Test
    void elementsOfAListHaveNoName() {
        Value.Array list = (Value.Array) value("'type': 'list', 'length_distribution': " + ONE_JSON
                + ", 'selection_distribution': " + ONE_JSON
                + ", 'elements': [{'type': 'clock', 'name': 'ignored'}, {'type': 'clock', 'name': 'ignored'}]");

        assertThat(list.elements()).extracting(Field::name).containsOnlyNulls();
        assertThat(list.elements()).extracting(Field::value).containsOnly(new Value.Clock());
    }

    @Test
    void textIsPrintableAsciiUnlessToldOtherwise() {
        Value.Text text = (Value.Text) value("'type': 'string', 'length_distribution': " + ONE_JSON);

        assertThat(text.chars()).hasSize(95).startsWith(" !\"#").endsWith("|}~");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "float | {'type': 'uniform', 'min': 1.5, 'max': 2.5} | Uniform[min=1.5, max=2.5]",
                "int | {'type': 'uniform', 'min': 1.5, 'max': 4.5} | Uniform[min=2, max=4]",
                "int | {'type': 'constant', 'value': 1.5} | Constant[value=1.5]",
                "int | {'type': 'normal', 'mean': -1, 'stddev': 0} | Normal[mean=-1.0, stddev=0.0]",
                "int | {'type': 'lognormal', 'mean': -1, 'stddev': 2} | LogNormal[mean=-1.0, stddev=2.0]",
                "int | {'type': 'poisson', 'mean': 3.5} | Poisson[mean=3.5]",
                "int | {'type': 'zipf', 'n': 1000, 'exponent': 1.1} | Zipf[n=1000, exponent=1.1]",
                "timestamp | {'type': 'constant', 'value': '1970-01-01T00:00:00.0015Z'} | Constant[value=1.500000]",
                "timestamp | {'type': 'uniform', 'min': '1969-12-31T23:59:59', 'max': '1970-01-02'}"
                        + " | Uniform[min=-1000.000000, max=86400000.000000]",
                "timestamp | {'type': 'normal', 'mean': '1970-01-01T00:00:01', 'stddev': 2}"
                        + " | Normal[mean=1000.0, stddev=2000.0]",
                "timestamp | {'type': 'exponential', 'mean': '1970-01-01T00:00:01'} | Exponential[mean=1000.0]",
            })
    void readsEveryDistribution(String type, String distribution, String expected) {
        GeneratorSpecification specification =
                (GeneratorSpecification) Documents.read(withDistribution(type, distribution));

        assertThat(specification.emitters().get(0).dimensions().get(0).value().toString())
                .contains("distribution=" + expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int | 5 | : found 5, expected a distribution such as {\"type\": \"constant\", \"value\": 1}",
                "int | {} | : found no key \"type\", expected it with one of \"constant\", \"uniform\", \"exponential\","
                        + " \"normal\", \"lognormal\", \"poisson\", \"zipf\"",
                "int | {'type': 'gaussian'} | .type: found \"gaussian\", expected one of \"constant\", \"uniform\","
                        + " \"exponential\", \"normal\", \"lognormal\", \"poisson\", \"zipf\"",
                "int | {'type': 'uniform', 'min': 5, 'max': 4} | .min: found 5, expected at most the value of \"max\"",
                "int | {'type': 'uniform', 'min': 1.2, 'max': 1.8}"
                        + " | .min: found 1.2, expected a whole number between the values of \"min\" and \"max\"",
                "int | {'type': 'uniform', 'min': '5s', 'max': 1e19}"
                        + " | .min: found \"5s\", expected a number of at most 64 bits"
                        + " & .max: found 1e19, expected a number of at most 64 bits",
                "float | {'type': 'uniform', 'min': true, 'max': 1} | .min: found true, expected a number",
                "float | {'type': 'exponential', 'mean': 0} | .mean: found 0, expected a number above 0",
                "float | {'type': 'normal', 'mean': 0, 'stddev': -1}"
                        + " | .stddev: found -1, expected a number of at least 0",
                "float | {'type': 'normal', 'mean': 0, 'stdev': 1}"
                        + " | : found no key \"stddev\", expected it with a number of at least 0"
                        + " & .stdev: found an unknown key, which has no effect; did you mean \"stddev\"?",
                "float | {'type': 'poisson', 'mean': -1}"
                        + " | .mean: found -1, expected a number above 0 and of at most 9007199254740992",
                "float | {'type': 'poisson', 'mean': 1e16}"
                        + " | .mean: found 1e16, expected a number above 0 and of at most 9007199254740992",
                "float | {'type': 'zipf', 'n': 0.5, 'exponent': 0}"
                        + " | .n: found 0.5, expected a whole number from 1 to 9007199254740992"
                        + " & .exponent: found 0, expected a number above 0",
                "float | {'type': 'constant', 'value': 1, 'min': 2} | .min: found an unknown key, which has no effect",
                "ipaddress | {'type': 'uniform', 'min': -1, 'max': 4294967296}"
                        + " | .min: found -1, expected a number from 0 to 4294967295"
                        + " & .max: found 4294967296, expected a number from 0 to 4294967295",
                "timestamp | {'type': 'constant', 'value': 'soon'} | .value: found \"soon\", expected an ISO date or"
                        + " date-time such as 2024-01-31 or 2024-01-31T13:30:00Z",
                "timestamp | {'type': 'constant', 'value': 5} | .value: found 5, expected an ISO date or"
                        + " date-time such as 2024-01-31 or 2024-01-31T13:30:00Z",
                "timestamp | {'type': 'poisson', 'mean': 5} | .type: found \"poisson\", expected one of \"constant\","
                        + " \"uniform\", \"exponential\", \"normal\"",
                "timestamp | {'type': 'normal', 'mean': '2024-01-01', 'stddev': 1e308}"
                        + " | .stddev: found 1e308, expected a number of seconds from 0 to 1e300",
                "timestamp | {'type': 'exponential', 'mean': '1960-01-01'} | .mean: found \"1960-01-01\", expected an ISO"
                        + " date or date-time after 1970-01-01",
            })
    void distributionsHaveTheirParameters(String type, String distribution, String problems) {
        assertThat(problems(withDistribution(type, distribution)))
                .containsExactly(Stream.of(problems.split(" & "))
                        .map("emitters[0].dimensions[0].distribution"::concat)
                        .toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type': 'counter', 'start': 0.5 | .start: found 0.5, expected a whole number of at most 64 bits",
                "'type': 'counter', 'increment': 1e19"
                        + " | .increment: found 1e19, expected a whole number of at most 64 bits",
                "'type': 'clock', 'percent_nulls': 101 | .percent_nulls: found 101, expected a number from 0 to 100",
                "'type': 'clock', 'percent_missing': '5%'"
                        + " | .percent_missing: found \"5%\", expected a number from 0 to 100",
                "'type': 'clock', 'percent_misssing': 5 | .percent_misssing: found an unknown key, which has no effect;"
                        + " did you mean \"percent_missing\"?",
                "'type': 'boolean', 'probability': 2 | .probability: found 2, expected a number from 0 to 1",
                "'type': 'regex' | : found no key \"pattern\", expected it with text",
                "'type': 'regex', 'pattern': 'a{1000000000}' | .pattern: found \"a{1000000000}\"" + TOO_LONG,
                "'type': 'regex', 'pattern': '(?:[a-z]{300}-){400,}' | .pattern: found" + " \"(?:[a-z]{300}-){400,}\""
                        + TOO_LONG,
                "'type': 'faker', 'expression': 'name' | .expression: found \"name\", expected text with a Datafaker"
                        + " expression such as \"#{Name.firstName}\"",
                "'type': 'faker', 'expression': '#{a.b}', 'locale': 5 | .locale: found 5, expected a locale such as \"de\"",
                "'type': 'variable' | : found no key \"variable\", expected it with the name of a variable",
                "'type': 'variable', 'variable': 'x'"
                        + " | .variable: found \"x\", expected the name of a variable that a state sets",
                "'type': 'string', 'chars': '', 'length_distribution': ONE | .chars: found \"\", expected text of one or more characters",
                "'type': 'string', 'length_distribution': {'type': 'uniform', 'min': 0, 'max': 1000001}"
                        + " | .length_distribution: found lengths of up to 1000001, expected at most 1000000",
                "'type': 'string', 'length_distribution': {'type': 'exponential', 'mean': 1e300}"
                        + " | .length_distribution: found lengths of up to more than 1000000000000000000, expected at"
                        + " most 1000000",
                "'type': 'float', 'precision': 16, 'distribution': ONE"
                        + " | .precision: found 16, expected a whole number from 0 to 15",
                "'type': 'enum', 'values': [], 'cardinality_distribution': ONE"
                        + " | .values: found an empty list, expected a list of one or more",
                "'type': 'enum', 'values': 'a', 'cardinality_distribution': ONE"
                        + " | .values: found \"a\", expected a list of one or more",
                "'type': 'enum', 'weights': [1] | : found no key \"values\", expected it with a list of one or more",
                "'type': 'enum', 'values': [1] | : found no key \"cardinality_distribution\", expected it with a"
                        + " distribution such as {\"type\": \"constant\", \"value\": 1}",
                "'type': 'enum', 'values': [1], 'weights': [1], 'cardinality_distribution': ONE"
                        + " | .weights: found \"weights\" beside \"cardinality_distribution\", expected one of them",
                "'type': 'enum', 'values': [1], 'weights': [1, 2]"
                        + " | .weights: found 2 weights, expected one for each of 1 values",
                "'type': 'enum', 'values': [1], 'weights': [0]"
                        + " | .weights: found weights with the sum 0.0, expected a sum above 0",
                "'type': 'enum', 'values': [1], 'weights': [-1]"
                        + " | .weights[0]: found -1, expected a number of at least 0",
                "'type': 'list', 'elements': [], 'length_distribution': ONE, 'selection_distribution': ONE"
                        + " | .elements: found an empty list, expected a list of one or more",
                "'type': 'list', 'elements': [{'type': 'clock'}], 'length_distribution': ONE"
                        + " | : found no key \"selection_distribution\", expected it with a distribution such as"
                        + " {\"type\": \"constant\", \"value\": 1}",
                "'type': 'object', 'dimensions': [{'type': 'clock'}]"
                        + " | .dimensions[0]: found no key \"name\", expected it with a name",
                "'type': 'int', 'distribution': ONE, 'cardinality': -1"
                        + " | .cardinality: found -1, expected a whole number of at least 0",
                "'type': 'int', 'distribution': ONE, 'cardinality': 1.5"
                        + " | .cardinality: found 1.5, expected a whole number of at least 0",
                "'type': 'int', 'distribution': ONE, 'cardinality': 1 | : found no key \"cardinality_distribution\","
                        + " expected it with a distribution such as {\"type\": \"constant\", \"value\": 1}",
            })
    void fieldsHaveTheirKeys(String field, String problem) {
        assertThat(problems(withDimensions("{'name': 'f', " + field.replace("ONE", ONE_JSON) + "}")))
                .containsExactly("emitters[0].dimensions[0]" + problem);
    }

    @Test
    void valuesThatAreDrawnBeforeTheRunKnowNothingOfIt() {
        String dimensions = """
                {'type': 'counter', 'name': 'a'},
                {'type': 'list', 'name': 'b', 'length_distribution': ONE, 'selection_distribution': ONE,
                 'elements': [{'type': 'clock'}]}
                """;
        String object = "{'type': 'object', 'name': 'o', 'cardinality': 2, 'cardinality_distribution': ONE,"
                + " 'dimensions': [" + dimensions + "]}";

        assertThat(problems(withDimensions(object.replace("ONE", ONE_JSON))))
                .containsExactly(
                        "emitters[0].dimensions[0].dimensions[0].type: found \"counter\", expected another type: values"
                                + " of a field with a cardinality are drawn before the run",
                        "emitters[0].dimensions[0].dimensions[1].elements[0].type: found \"clock\", expected another"
                                + " type: values of a field with a cardinality are drawn before the run");
    }

    private static Value value(String field) {
        String dimension = "{'name': 'f', " + field + "}";
        return ((GeneratorSpecification) Documents.read(withDimensions(dimension)))
                .emitters()
                .get(0)
                .dimensions()
                .get(0)
                .value();
    }
}
