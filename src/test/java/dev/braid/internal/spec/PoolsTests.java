package dev.braid.internal.spec;

import static dev.braid.internal.spec.Documents.problems;
import static dev.braid.internal.spec.Documents.withDimensions;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolsTests {

    private static final String ONE = "{'type': 'constant', 'value': 1}";

    /** The number of values that each field can have is in reach, one more is not. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type': 'int', 'distribution': {'type': 'uniform', 'min': -3, 'max': 3} | 7",
                "'type': 'int', 'distribution': {'type': 'constant', 'value': 3} | 1",
                "'type': 'int', 'distribution': {'type': 'zipf', 'n': 12, 'exponent': 1} | 12",
                "'type': 'int', 'distribution': {'type': 'normal', 'mean': 5, 'stddev': 0} | 1",
                "'type': 'int', 'distribution': {'type': 'normal', 'mean': 5, 'stddev': 10} | 182",
                "'type': 'int', 'distribution': {'type': 'exponential', 'mean': 5} | 187",
                "'type': 'float', 'precision': 1, 'distribution': {'type': 'normal', 'mean': 5, 'stddev': 10} | 1802",
                "'type': 'timestamp', 'distribution': {'type': 'normal', 'mean': '2024-01-01', 'stddev': 0.01} | 182",
                "'type': 'ipaddress', 'distribution': {'type': 'uniform', 'min': 10, 'max': 20} | 11",
                "'type': 'float', 'distribution': {'type': 'uniform', 'min': 5, 'max': 5} | 1",
                "'type': 'float', 'precision': 1, 'distribution': {'type': 'uniform', 'min': 0, 'max': 1} | 11",
                "'type': 'float', 'precision': 0, 'distribution': {'type': 'uniform', 'min': -2.5, 'max': 2.5} | 5",
                "'type': 'timestamp', 'distribution': {'type': 'uniform', 'min': '2024-01-01T00:00:00.000Z', 'max':"
                        + " '2024-01-01T00:00:00.005Z'} | 5",
                "'type': 'string', 'chars': 'aab', 'length_distribution': {'type': 'constant', 'value': 3} | 8",
                "'type': 'string', 'chars': 'ab', 'length_distribution': {'type': 'uniform', 'min': -5, 'max': 2} | 7",
                "'type': 'string', 'chars': 'a', 'length_distribution': {'type': 'uniform', 'min': 1, 'max': 9} | 9",
                "'type': 'list', 'elements': [{'type': 'boolean'}, {'type': 'boolean', 'probability': 1}],"
                        + " 'selection_distribution': ONE, 'length_distribution': {'type': 'uniform', 'min': 1, 'max': 2}"
                        + " | 12",
                "'type': 'object', 'dimensions': [{'type': 'boolean', 'name': 'a', 'percent_nulls': 1}, {'type':"
                        + " 'boolean', 'name': 'b', 'percent_missing': 100}, {'type': 'enum', 'name': 'c', 'values':"
                        + " [1, 1, 2, 3], 'weights': [1, 1, 1, 0]}] | 6",
                "'type': 'object', 'dimensions': [{'type': 'enum', 'name': 'c', 'values': [1, 2, 3, 4],"
                        + " 'cardinality_distribution': {'type': 'uniform', 'min': 2, 'max': 9}}] | 2",
                "'type': 'object', 'dimensions': [{'type': 'int', 'name': 'c', 'cardinality': 4,"
                        + " 'cardinality_distribution': ONE, 'distribution': {'type': 'exponential', 'mean': 9}}] | 4",
            })
    void holdNoMoreValuesThanThereAre(String field, int possible) {
        assertThat(problems(withPool(field, possible))).isEmpty();
        assertThat(problems(withPool(field, possible + 1)))
                .containsExactly("emitters[0].dimensions[0].cardinality: found " + (possible + 1)
                        + ", expected at most " + possible + ": there are no more different values");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type': 'int', 'distribution': {'type': 'lognormal', 'mean': 1e300, 'stddev': 1}",
                "'type': 'float', 'distribution': {'type': 'uniform', 'min': 0, 'max': 1}",
                "'type': 'string', 'length_distribution': {'type': 'constant', 'value': 20}",
                "'type': 'string', 'chars': 'a', 'length_distribution': {'type': 'normal', 'mean': 1, 'stddev': 1}",
                "'type': 'faker', 'expression': '#{name.name}'",
                "'type': 'regex', 'pattern': 'a*'",
                "'type': 'uuid'",
            })
    void areNotRefusedWhenNobodyKnows(String field) {
        assertThat(problems(withPool(field, 100_000))).isEmpty();
    }

    @Test
    void holdAsManyValuesAsTheLimitAllows() {
        String uuid = "{'type': 'uuid', 'name': '%s', 'cardinality': %s, 'cardinality_distribution': " + ONE + "}";
        String path = "emitters[0].dimensions";
        String limit = ": all cardinalities of a specification together may take 10000000 values (system property"
                + " `braid.limits.pool-values`)";

        assertThat(problems(withDimensions(uuid.formatted("a", "1000000000"))))
                .containsExactly(path + "[0].cardinality: found 1000000000, expected at most 10000000" + limit);
        assertThat(problems(withDimensions(uuid.formatted("a", "5000000") + "," + uuid.formatted("b", "5000001"))))
                .containsExactly(path + "[1].cardinality: found 5000001, expected at most 5000000" + limit);
    }

    @Test
    void takeAboutAsManyBytesAsTheLimitAllows() {
        assertThat(problems(withPool(
                        "'type': 'string', 'length_distribution': {'type': 'uniform', 'min': 990, 'max': 990}",
                        300_000)))
                .containsExactly("emitters[0].dimensions[0].cardinality: found 300000, expected at most 268435: all"
                        + " cardinalities of a specification together may take about 268435456 bytes (system property"
                        + " `braid.limits.pool-bytes`)");
    }

    @Test
    void anUnusedDistributionIsNoPool() {
        String field = "{'type': 'int', 'name': 'f', 'distribution': " + ONE + ", 'cardinality': 0,"
                + " 'cardinality_distribution': " + ONE + "}";

        assertThat(problems(withDimensions(field))).isEmpty();
    }

    private static String withPool(String field, long cardinality) {
        return withDimensions("{'name': 'f', " + field.replace("ONE", ONE) + ", 'cardinality': " + cardinality
                + ", 'cardinality_distribution': " + ONE + "}");
    }
}
