package dev.braid.internal.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.braid.BraidException;
import dev.braid.SpecificationFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The published schema refuses what the validation refuses, but for the rules that a schema cannot express. */
class SchemaTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Pattern> BEYOND_A_SCHEMA = Stream.of(
                    "expected the name of (an emitter|a state or \"stop\"|a variable that a state sets)",
                    "expected a variable that can be set before state",
                    "expected a name of its own",
                    "found probabilities with the sum",
                    "expected at most the value of \"max\"",
                    "expected a whole number between the values",
                    "there are no more different values",
                    "all cardinalities of a specification together",
                    "found lengths of up to",
                    "expected a pattern for texts of at most",
                    "found (\\d+ weights|weights with the sum)",
                    "values of a field with a cardinality are drawn before the run",
                    "expected an ISO date or date-time after 1970-01-01",
                    "found the field .* again, expected it once",
                    "expected at most the value of \"max_skip_duration\"",
                    "expected (a field that a record of this specification can have|the path of a field)",
                    "found \"2023-02-30\"",
                    "found \"[-0-9.e]+\", expected a (whole )?number")
            .map(Pattern::compile)
            .toList();

    private static final String EVERYTHING = """
            {
              "$schema": "generator.schema.json",
              "type": "generator",
              "timeFormat": "iso",
              "interarrival": {"type": "exponential", "mean": 0.5},
              "target": {"type": "kafka", "endpoint": "h", "topic": "t", "topic_key": ["time"],
                         "security_protocol": "PLAINTEXT", "compression_type": "gzip"},
              "emitters": [{"name": "e", "dimensions": [
                {"type": "variable", "name": "a", "variable": "v", "percent_nulls": 5, "percent_missing": 5},
                {"type": "counter", "name": "b", "start": 1, "increment": 2},
                {"type": "enum", "name": "c", "values": [1, null, {"x": []}], "weights": [1, 2, 3]},
                {"type": "enum", "name": "d", "values": ["x"], "cardinality_distribution": {"type": "constant", "value": 0}},
                {"type": "string", "name": "e", "length_distribution": {"type": "uniform", "min": 3, "max": 5}, "chars": "ab",
                 "cardinality": 2, "cardinality_distribution": {"type": "uniform", "min": 0, "max": 1}},
                {"type": "int", "name": "f", "distribution": {"type": "zipf", "n": 10, "exponent": 1.5}},
                {"type": "float", "name": "g", "distribution": {"type": "lognormal", "mean": 1, "stddev": 2}, "precision": 3},
                {"type": "timestamp", "name": "h", "distribution": {"type": "uniform", "min": "2024-01-01",
                 "max": "2024-01-02T03:04:05.678+09:00"}, "cardinality": 0},
                {"type": "timestamp", "name": "i", "distribution": {"type": "normal", "mean": "2024-01-01T01:02Z", "stddev": 5}},
                {"type": "timestamp", "name": "j", "distribution": {"type": "exponential", "mean": "2024-01-01"}},
                {"type": "ipaddress", "name": "k", "distribution": {"type": "uniform", "min": 1, "max": 90}},
                {"type": "object", "name": "l", "dimensions": [{"type": "uuid", "name": "time"}, {"type": "clock", "name": "t"}]},
                {"type": "list", "name": "m", "elements": [{"type": "boolean", "probability": 0.2}, {"type": "clock"}],
                 "length_distribution": {"type": "poisson", "mean": 3},
                 "selection_distribution": {"type": "normal", "mean": 1, "stddev": 1}},
                {"type": "faker", "name": "n", "expression": "#{name.name}", "locale": "de"},
                {"type": "regex", "name": "o", "pattern": "[a-z]"},
                {"type": "sequence", "name": "p", "sequence": "orders"}
              ]}],
              "states": [{"name": "s", "emitter": "e", "variables": [{"type": "uuid", "name": "v"}],
                "delay": {"type": "normal", "mean": 5, "stddev": 1},
                "transitions": [{"next": "s", "probability": 0.5}, {"next": "Stop", "probability": 0.5}]}]
            }
            """;

    private static final String EVERYTHING_OF_REPLAY = """
            {
              "$schema": "generator.schema.json",
              "type": "replay",
              "source_file": "a.csv",
              "source_format": "csv",
              "time_field": "ts",
              "time_format": "%Y-%m-%d %H:%M:%S",
              "null_injection": [{"field": "a", "null_probability": 0.5}, {"field": "b", "null_probability": 1}],
              "time_skipping": {"skip_probability": 0.1, "min_skip_duration": 0.5, "max_skip_duration": 5.5},
              "target": {"type": "file", "path": "b.csv"}
            }
            """;

    private static final String[] VALUES = {
        "\"%q\"",
        "\"%\"",
        "\"%Y%%\"",
        "\"nanos\"",
        "\"jsonl\"",
        "\"\"",
        "\"time\"",
        "\"STOP\"",
        "\"2023-02-30\"",
        "\"1960-01-01\"",
        "\"clock\"",
        "\"Uniform\"",
        "\"cOUNTER\"",
        "\"Replay\"",
        "\"ISO\"",
        "\"Epoch\"",
        "\"2024-W01-1T10,5\"",
        "\"20240101T1030+0200\"",
        "\"5\"",
        "\"0\"",
        "\"-1e3\"",
        "\"0.5\"",
        "\"uniform\"",
        "\"file\"",
        "true",
        "null",
        "[]",
        "[{}]",
        "{}",
        "-1",
        "0",
        "0.5",
        "5.0",
        "101",
        "4294967296",
        "1e300",
        "{\"type\": \"constant\", \"value\": 3}",
    };

    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try (InputStream in = BraidException.class.getResourceAsStream("generator.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<Path> realDocuments() {
        return SpecificationFiles.all();
    }

    @ParameterizedTest
    @MethodSource("realDocuments")
    void acceptsRealDocuments(Path file) throws IOException {
        String text = Files.readString(file);
        boolean yaml = file.toString().endsWith(".yaml");
        JsonNode document = yaml ? JSON.valueToTree(new Yaml().load(text)) : JSON.readTree(text);

        assertThat(SCHEMA.validate(document)).isEmpty();
        assertThat(Documents.read(file.toString(), text).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {EVERYTHING, EVERYTHING_OF_REPLAY})
    void acceptsEverythingThatTheFormatHas(String everything) {
        assertThat(problems(everything)).isEmpty();
        assertThat(SCHEMA.validate(parse(everything))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"generator, 2000", "replay, 200"})
    void agreesWithTheValidationOnEveryMutation(String type, int fewestRefused) {
        List<String> disagreements = new ArrayList<>();
        int refused = 0;
        String everything = type.equals("replay") ? EVERYTHING_OF_REPLAY : EVERYTHING;
        for (String mutant : Mutations.of(parse(everything), VALUES)) {
            List<String> problems = problems(mutant);
            boolean valid = SCHEMA.validate(parse(mutant)).isEmpty();
            boolean beyond = problems.stream()
                    .allMatch(problem -> BEYOND_A_SCHEMA.stream()
                            .anyMatch(rule -> rule.matcher(problem).find()));
            refused += valid ? 0 : 1;
            if (valid ? !beyond : problems.isEmpty()) {
                disagreements.add((valid ? "schema accepts " : "schema refuses ") + mutant + " " + problems);
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(refused).isGreaterThan(fewestRefused);
    }

    @Test
    void refusesBothSpellingsOfOneKey() {
        String both = EVERYTHING_OF_REPLAY.replace("\"target\"", "\"null_injections\": [], \"target\"");

        assertThat(problems(both))
                .containsExactly(
                        "a.json:10:22: null_injections: found this key and \"null_injection\", expected one of them");
        assertThat(SCHEMA.validate(parse(both))).isNotEmpty();
    }

    private static List<String> problems(String document) {
        try {
            Documents.read("a.json", document);
            return List.of();
        } catch (BraidException e) {
            return e.getMessage()
                    .lines()
                    .filter(line ->
                            !line.matches(".*: \\d+ problems?(, \\d+ warnings?)?") && !line.startsWith("warning: "))
                    .toList();
        }
    }

    private static JsonNode parse(String document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
