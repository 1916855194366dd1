package dev.braid.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlScalarTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | null",
                "~ | null",
                "null | null",
                "true | true",
                "false | false",
                "0 | 0",
                "-12.50 | -12.50",
                "1e3 | 1e3",
                "\"1\" | \"1\"",
                "'no' | \"no\"",
                "plain words | \"plain words\"",
                "2024-01-31 | \"2024-01-31\"",
                "2024-01-31T13:30:00Z | \"2024-01-31T13:30:00Z\"",
                "10.0.0.1 | \"10.0.0.1\"",
                "10m | \"10m\"",
                "3e5a | \"3e5a\"",
                "1-2 | \"1-2\"",
                "stop | \"stop\"",
            })
    void readAsJsonWouldOrAsText(String yaml, String json) {
        assertThat(read("a: " + yaml).toJson()).isEqualTo("{\"a\":" + json + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "on", "null", "~", "1", "0x1F", "2024-01-31"})
    void keysAreText(String key) {
        assertThat(read(key + ": 1").toJson()).isEqualTo("{\"" + key + "\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "y",
                "No",
                "yes",
                "on",
                "OFF",
                "True",
                "FALSE",
                "Null",
                "12:30:00",
                "1:30",
                "-1:30.5",
                "0x1F",
                "-0xf",
                "0o17",
                "017",
                "0b101",
                "1_000",
                "+1",
                ".5",
                "5.",
                "1.e3",
                ".inf",
                "-.Inf",
                ".nan",
                "NaN",
                "Infinity",
                "08",
            })
    void neverGuessed(String word) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> read("a: " + word))
                .withMessage("a.yaml:1:4: a: found " + word
                        + " without quotes, which YAML 1.1 and 1.2 do not read alike, expected \"" + word
                        + "\" for text, or true, false, null or a number as in JSON");
    }

    private static Node.Structure read(String text) {
        return TextDocuments.read("a.yaml", text);
    }
}
