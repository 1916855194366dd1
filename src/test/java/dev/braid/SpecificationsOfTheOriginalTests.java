package dev.braid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Liberties that the original takes, and documents written for it with it. */
class SpecificationsOfTheOriginalTests {

    private static final String BEATS = """
            {
              "type": "generator",
              "timeFormat": "iso",
              "interarrival": {"type": "uniform", "min": 1, "max": 2},
              "emitters": [{"name": "beat", "dimensions": [
                {"type": "counter", "name": "number", "start": 1},
                {"type": "int", "name": "pulse", "distribution": {"type": "normal", "mean": 80, "stddev": 5}},
                {"type": "string", "name": "mark", "chars": "ab", "cardinality": 3,
                 "length_distribution": {"type": "constant", "value": 5},
                 "cardinality_distribution": {"type": "zipf", "n": 3, "exponent": 1}}]}],
              "states": [{"name": "beating", "emitter": "beat", "delay": {"type": "exponential", "mean": 1},
                "transitions": [{"next": "stop", "probability": 1}]}]
            }
            """;

    @Test
    void wordsAreReadInAnyCase() {
        String shouting = BEATS.replace("\"generator\"", "\"Generator\"")
                .replace("\"iso\"", "\"ISO\"")
                .replace("\"uniform\"", "\"Uniform\"")
                .replace("\"counter\"", "\"Counter\"")
                .replace("\"int\"", "\"Int\"")
                .replace("\"normal\"", "\"NORMAL\"")
                .replace("\"string\"", "\"String\"")
                .replace("\"zipf\"", "\"zIPF\"")
                .replace("\"stop\"", "\"STOP\"");

        assertThat(shouting).isNotEqualTo(BEATS);
        assertThat(lines(shouting)).isEqualTo(lines(BEATS));
        assertThat(Generator.of(shouting).warnings()).isEmpty();
    }

    @Test
    void namesKeepTheirCase() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Generator.of(BEATS.replace("\"emitter\": \"beat\"", "\"emitter\": \"Beat\"")))
                .withMessageContaining("states[0].emitter: found \"Beat\", expected the name of an emitter;"
                        + " did you mean \"beat\"?");
    }

    @Test
    void aNumberMayBeWrittenAsText() {
        String quoted = BEATS.replace("\"min\": 1,", "\"min\": \"1\",")
                .replace("\"start\": 1", "\"start\": \"1\"")
                .replace("\"mean\": 80", "\"mean\": \"8e1\"")
                .replace("\"cardinality\": 3", "\"cardinality\": \"3\"")
                .replace("\"probability\": 1", "\"probability\": \"1.0\"");

        assertThat(lines(quoted)).isEqualTo(lines(BEATS));
        assertThat(Generator.of(quoted).warnings())
                .hasSize(5)
                .contains("specification:4:46: interarrival.min: found the text \"1\", which was taken as a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "", " 1", "+1", "1,5", "0x1", "NaN", "1e400", "1e-400", "٣", "-1"})
    void textThatIsNoSuchNumberIsRefused(String text) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(
                        () -> Generator.of(BEATS.replace("\"cardinality\": 3", "\"cardinality\": \"" + text + "\"")))
                .withMessageContaining(": emitters[0].dimensions[2].cardinality: found \"" + text
                        + "\", expected a whole number of at least 0");
    }

    @Test
    void textInAnEnumStaysText() {
        String choice = BEATS.replace(
                "{\"type\": \"counter\", \"name\": \"number\", \"start\": 1}",
                "{\"type\": \"enum\", \"name\": \"number\", \"values\": [\"1\"], \"weights\": [\"1\"]}");

        assertThat(lines(choice)).allSatisfy(line -> assertThat(line).contains("\"number\":\"1\""));
    }

    @Test
    void keysThatBeginWithAnUnderscoreAreComments() {
        Generator generator = Generator.of(BEATS.replace("{\"type\": ", "{\"_why\": {\"any\": [\"thing\"]}, \"type\": ")
                .replace("\"timeFormat\"", "\"_\": 1, \"timeFormat\""));

        assertThat(generator.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"confluent\", \"servers\": \"<BOOTSTRAP SERVERS>\", \"topic\": \"beats\"}",
                "{\"type\": \"kafak\"}",
                "\"stdout\"",
                "null"
            })
    void testsDoNotReadTheTarget(String target) {
        String aimed = BEATS.replace("\"timeFormat\"", "\"target\": " + target + ", \"timeFormat\"");

        assertThat(lines(aimed)).isEqualTo(lines(BEATS));
        assertThat(Generator.of(aimed).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20240131, 2024-01-31T00:00:00.000Z",
        "2024-02, 2024-02-01T00:00:00.000Z",
        "2024-W05-3T10, 2024-01-31T10:00:00.000Z",
        "'2024-01-31T10:30:00,250+0200', 2024-01-31T08:30:00.250Z",
        "2024-01-31T24:00, 2024-02-01T00:00:00.000Z",
    })
    void instantsHaveAnyFormOfIso(String text, String written) {
        String timestamp = BEATS.replace(
                "{\"type\": \"counter\", \"name\": \"number\", \"start\": 1}",
                "{\"type\": \"timestamp\", \"name\": \"at\", \"distribution\": {\"type\": \"constant\", \"value\": \""
                        + text + "\"}}");

        assertThat(lines(timestamp)).allSatisfy(line -> assertThat(line).contains("\"at\":\"" + written + "\""));
    }

    private static List<String> lines(String specification) {
        return Generator.of(specification).count(20).lines().toList();
    }
}
