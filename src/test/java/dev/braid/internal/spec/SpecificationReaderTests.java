package dev.braid.internal.spec;

import static dev.braid.internal.spec.Documents.emitter;
import static dev.braid.internal.spec.Documents.problems;
import static dev.braid.internal.spec.Documents.state;
import static dev.braid.internal.spec.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import dev.braid.SpecificationFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificationReaderTests {

    @Test
    void readsAWholeSpecification() {
        GeneratorSpecification specification = (GeneratorSpecification) Documents.read("""
                {
                  'type': 'generator',
                  'emitters': [{'name': 'click', 'dimensions': [
                    {'type': 'variable', 'name': 'user', 'variable': 'id', 'percent_nulls': 5, 'percent_missing': 0.5}
                  ]}],
                  'states': [{
                    'name': 'home',
                    'emitter': 'click',
                    'variables': [{'type': 'counter', 'name': 'id', 'start': 5}],
                    'delay': {'type': 'exponential', 'mean': 20},
                    'transitions': [{'next': 'home', 'probability': 0.9}, {'next': 'STOP', 'probability': 0.1}]
                  }],
                  'interarrival': {'type': 'constant', 'value': 0.5},
                  'timeFormat': 'epoch',
                  'target': {'type': 'file', 'path': 'out.json'}
                }
                """);

        Specification.State home = specification.states().get(0);
        Field user = specification.emitters().get(0).dimensions().get(0);
        assertThat(specification.emitters())
                .extracting(Specification.Emitter::name)
                .containsExactly("click");
        assertThat(user.value()).isEqualTo(new Value.Variable("id"));
        assertThat(user.percentNulls()).isEqualTo(5);
        assertThat(user.percentMissing()).isEqualTo(0.5);
        assertThat(user.place()).hasToString("a.json:4:5: emitters[0].dimensions[0]");
        assertThat(home.emitter()).isEqualTo("click");
        assertThat(home.variables()).extracting(Field::value).containsExactly(new Value.Counter(5, 1));
        assertThat(home.delay()).isEqualTo(new Distribution.Exponential(20));
        assertThat(home.transitions())
                .containsExactly(new Specification.Transition("home", 0.9), new Specification.Transition(null, 0.1));
        assertThat(specification.interarrival()).isEqualTo(new Distribution.Constant(new BigDecimal("0.5")));
        assertThat(specification.timeFormat()).isEqualTo("epoch");
        assertThat(specification.target())
                .isInstanceOfSatisfying(
                        Target.File.class, file -> assertThat(file.path()).isEqualTo("out.json"));
        assertThat(specification.warnings()).isEmpty();
    }

    @Test
    void readsYaml() {
        GeneratorSpecification specification = (GeneratorSpecification) Documents.read("a.yaml", """
                emitters:
                  - name: e
                    dimensions:
                      - {type: enum, name: f, values: [1.0, null, "no"], weights: [1, 2, 0]}
                states:
                  - name: s
                    emitter: e
                    delay: {type: constant, value: 1}
                    transitions: [{next: stop, probability: 1}]
                interarrival: {type: normal, mean: 1, stddev: 0}
                """);

        assertThat(specification.emitters().get(0).dimensions())
                .extracting(Field::value)
                .containsExactly(new Value.Enumeration(
                        List.of("1.0", "null", "\"no\""), new Value.Choice.ByWeight(List.of(1.0, 2.0, 0.0))));
        assertThat(specification.timeFormat()).isEqualTo("iso");
        assertThat(specification.target()).isNull();
        assertThat(specification.states().get(0).variables()).isEmpty();
    }

    @Test
    void tellsAllProblemsWithTheirPlaces() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Documents.read("clicks.json", """
                        {
                          "emitters": [
                            {"name": "click", "dimensions": [{"type": "itn", "name": "n"}]}
                          ],
                          "states": [
                            {
                              "name": "search",
                              "emiter": "click",
                              "delay": {"type": "exponential", "mean": "20s"},
                              "transitions": [
                                {"next": "serach", "probability": 1}
                              ]
                            }
                          ]
                        }
                        """))
                .withMessage("""
                        clicks.json: 5 problems, 1 warning
                        clicks.json:1:1: found no key "interarrival", expected it with a distribution such as {"type": "constant", "value": 1}
                        clicks.json:3:47: emitters[0].dimensions[0].type: found "itn", expected one of "counter", "enum", "string", "int", "float", "timestamp", "ipaddress", "variable", "object", "list", "clock", "faker", "uuid", "boolean", "regex", "sequence"; did you mean "int"?
                        clicks.json:6:5: states[0]: found no key "emitter", expected it with the name of an emitter
                        clicks.json:9:48: states[0].delay.mean: found "20s", expected a number above 0
                        clicks.json:11:18: states[0].transitions[0].next: found "serach", expected the name of a state or "stop"; did you mean "search"?
                        warning: clicks.json:8:7: states[0].emiter: found an unknown key, which has no effect; did you mean "emitter"?""");
    }

    @Test
    void refusesOtherTypesAtOnce() {
        assertThat(problems("{'type': 'repaly', 'source_file': 'a.csv'}"))
                .containsExactly("type: found \"repaly\", expected one of \"generator\", \"replay\";"
                        + " did you mean \"replay\"?");
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(problems("{}"))
                .containsExactly(
                        "found no key \"emitters\", expected it with a list of one or more",
                        "found no key \"states\", expected it with a list of one or more",
                        "found no key \"interarrival\", expected it with a distribution such as {\"type\": \"constant\","
                                + " \"value\": 1}");
        assertThat(problems(with("{}", "{}")))
                .containsExactly(
                        "emitters[0]: found no key \"name\", expected it with a name",
                        "emitters[0]: found no key \"dimensions\", expected it with a list",
                        "states[0]: found no key \"name\", expected it with a name",
                        "states[0]: found no key \"emitter\", expected it with the name of an emitter",
                        "states[0]: found no key \"delay\", expected it with a distribution such as {\"type\":"
                                + " \"constant\", \"value\": 1}",
                        "states[0]: found no key \"transitions\", expected it with a list of one or more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'next': 'stop', 'probability': 0.5} | found probabilities with the sum 0.5, expected a sum of 1",
                "{'next': 's', 'probability': 0.7}, {'next': 'stop', 'probability': 0.300002}"
                        + " | found probabilities with the sum 1.000002, expected a sum of 1",
            })
    void probabilitiesMakeOne(String transitions, String problem) {
        assertThat(problems(Documents.withTransitions(transitions)))
                .containsExactly("states[0].transitions: " + problem);
    }

    @ParameterizedTest
    @CsvSource({"0.999999", "1", "0.9999995"})
    void probabilitiesMayMissOneByRounding(String probability) {
        assertThat(problems(Documents.withTransitions("{'next': 'Stop', 'probability': " + probability + "}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'next': 'stop', 'probability': 0} | [0].probability: found 0, expected a number above 0 and of at most 1",
                "{'next': 'stop', 'probability': 1.5}"
                        + " | [0].probability: found 1.5, expected a number above 0 and of at most 1",
                "{'next': 'stop', 'probability': '1x'}"
                        + " | [0].probability: found \"1x\", expected a number above 0 and of at most 1",
                "{'next': 'stop', 'probability': '1'}"
                        + " | [0].probability: found the text \"1\", which was taken as a number",
                "{'next': 's'} | [0]: found no key \"probability\", expected it with a number above 0 and of at most 1",
                "{'next': null, 'probability': 1} | [0].next: found null, expected the name of a state or \"stop\"",
                "{'probability': 1} | [0]: found no key \"next\", expected it with the name of a state or \"stop\"",
                "{'next': 'stop', 'probability': 1, 'probabilty': 1} | [0].probabilty: found an unknown key, which has"
                        + " no effect; did you mean \"probability\"?",
                "5 | [0]: found 5, expected an object",
            })
    void transitionsSayWhereAndHowOften(String transition, String problem) {
        assertThat(problems(Documents.withTransitions(transition))).containsExactly("states[0].transitions" + problem);
    }

    @Test
    void namesStandOnceInTheirList() {
        String states = state("s", "e", "{'type': 'clock', 'name': 'v'}, {'type': 'uuid', 'name': 'v'}", stop());
        assertThat(problems(with(
                        emitter("e", "{'type': 'clock', 'name': 'd'},\n{'type': 'uuid', 'name': 'd'}") + ",\n"
                                + emitter("e", ""),
                        states + "," + state("s", "e", "", stop()))))
                .containsExactly(
                        "emitters[0].dimensions[1].name: found \"d\", expected a name of its own: line 1 has this one"
                                + " already",
                        "emitters[1].name: found \"e\", expected a name of its own: line 1 has this one already",
                        "states[0].variables[1].name: found \"v\", expected a name of its own: line 3 has this one"
                                + " already",
                        "states[1].name: found \"s\", expected a name of its own: line 3 has this one already");
    }

    @Test
    void someNamesAreTaken() {
        String nested = "{'type': 'object', 'name': 'o', 'dimensions': [{'type': 'clock', 'name': 'time'}]}";
        assertThat(problems(with(
                        emitter("e", nested + ", {'type': 'clock', 'name': 'time'}"),
                        state("s", "e", "", stop()) + "," + state("Stop", "e", "", stop()))))
                .containsExactly(
                        "emitters[0].dimensions[1].name: found \"time\", expected another name: every record begins"
                                + " with its own time",
                        "states[1].name: found \"Stop\", expected another name: as the next state this word ends the"
                                + " worker");
    }

    @Test
    void statesNameAnEmitter() {
        assertThat(problems(with(emitter("click", ""), state("s", "clik", "", stop()))))
                .containsExactly("states[0].emitter: found \"clik\", expected the name of an emitter; did you mean"
                        + " \"click\"?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'stdout'} |",
                "{'type': 'file', 'path': 'a'} |",
                "{'type': 'kafka', 'endpoint': 'h', 'topic': 't', 'topic_key': ['time'], 'security_protocol': 'PLAINTEXT',"
                        + " 'compression_type': 'gzip'} |",
                "{'type': 'confluent', 'servers': 'h', 'topic': 't', 'username': 'u', 'password': 'p'} |",
                "{'type': 'elasticsearch', 'url': 'http://h', 'index': 'i', 'id_field': 'time'} |",
                "{'type': 'elasticsearch', 'url': 'h', 'index': 'i'} | target.url: found \"h\","
                        + " expected an address such as http://localhost:9200",
                "{'type': 'elasticsearch', 'url': 'https://h'} | target: found no key \"index\", expected it with the name of an index",
                "{'type': 'kafka', 'endpoint': 'h:', 'topic': 't'} | target.endpoint: found \"h:\", expected host:port,"
                        + " such as localhost:9092, or several with commas between",
                "{'type': 'kafka', 'endpoint': 'h', 'topic': 't', 'topic_key': ['a', 5]}"
                        + " | target.topic_key[1]: found 5, expected the name of a field",
                "{'type': 'kafka', 'endpoint': 'h', 'topic': 't', 'security_protocol': 'TLS'} | target.security_protocol:"
                        + " found \"TLS\", expected one of \"PLAINTEXT\", \"SSL\", \"SASL_PLAINTEXT\", \"SASL_SSL\"",
                "{'type': 'confluent', 'servers': 'h', 'topic': 't', 'username': 'u'} | target: found no key \"password\","
                        + " expected it with a password",
                "{'type': 'kafka', 'endpoint': 'h'} | target: found no key \"topic\", expected it with the name of a topic",
                "{'type': 'file', 'path': 5} | target.path: found 5, expected the path of a file",
                "{'type': 'kafka', 'endpoint': 'h', 'topic': 't', 'topic_key': 'id'}"
                        + " | target.topic_key: found \"id\", expected a list",
                "{'type': 'kafak'} | target.type: found \"kafak\", expected one of \"stdout\", \"file\", \"kafka\","
                        + " \"confluent\", \"elasticsearch\"; did you mean \"kafka\"?",
                "{'type': 'stdout', 'path': 'a'} | target.path: found an unknown key, which has no effect",
                "'stdout' | target: found \"stdout\", expected an object",
            })
    void targetsHaveWhatTheyNeed(String target, String problem) {
        String document = with(emitter("e", ""), state("s", "e", "", stop()));
        assertThat(problems(document.substring(0, document.length() - 1) + ", 'target': " + target + "}"))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void topicsHaveWhatTheClientNeeds() {
        assertThat(topic("{'type': 'kafka', 'endpoint': 'h, [::1]:1,SSL://i', 'topic': 't', 'topic_key': ['a', 'b.c'],"
                        + " 'security_protocol': 'SSL', 'compression_type': 'lz4'}"))
                .satisfies(topic -> {
                    assertThat(topic.servers()).isEqualTo("h:9092,[::1]:1,SSL://i:9092");
                    assertThat(topic.topic()).isEqualTo("t");
                    assertThat(topic.key()).extracting(Target.KeyField::path).containsExactly("a", "b.c");
                    assertThat(topic.config()).isEqualTo(Map.of("security.protocol", "SSL", "compression.type", "lz4"));
                });
        assertThat(topic(
                                "{'type': 'confluent', 'servers': 'h:1', 'topic': 't', 'username': 'u', 'password': '1;q\\\"'}")
                        .config())
                .isEqualTo(Map.of(
                        "security.protocol",
                        "SASL_SSL",
                        "sasl.mechanism",
                        "PLAIN",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required"
                                + " username=\"u\" password=\"1;q\\\"\";"));
    }

    private static Target.Kafka topic(String target) {
        InputStream document =
                new ByteArrayInputStream(target.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return (Target.Kafka) TargetReader.read("target.json", document);
    }

    @Test
    void timeFormatsAreFive() {
        String document = with(emitter("e", ""), state("s", "e", "", stop()));
        assertThat(problems(document.substring(0, document.length() - 1) + ", 'timeFormat': 'mills'}"))
                .containsExactly("timeFormat: found \"mills\", expected one of \"iso\", \"iso_local\", \"millis\","
                        + " \"nanos\", \"epoch\"; did you mean \"millis\"?");
    }

    @Test
    void readsRealSpecificationsWithoutAWarning() throws IOException {
        List<Path> originals = SpecificationFiles.originals();
        Assumptions.assumeFalse(originals.isEmpty(), "sample files lie beside the project");
        for (Path file : originals) {
            assertThat(Documents.read(file.toString(), Files.readString(file)).warnings())
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static String stop() {
        return "{'next': 'stop', 'probability': 1}";
    }
}
