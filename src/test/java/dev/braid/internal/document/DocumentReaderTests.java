package dev.braid.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTests {

    private static final Limits LIMITS = new Limits(5, 200, 1, 1, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.json | {\"a\": 1}",
                "A.JSON | {\"a\": 1}",
                "a.yaml | a: 1",
                "a.yml | {a: 1}",
                "text | {\"a\": 1}",
                "text | a: 1",
            })
    void tellsTheFormatByTheNameOrElseByTheFirstCharacter(String name, String text) {
        assertThat(read(name, text).toJson()).isEqualTo("{\"a\":1}");
    }

    @Test
    void knowsWhereValuesStand() {
        Node.Structure document = read("a.json", "{\n  \"list\": [1, {\"odd key\": \"x\"}]\n}");

        Node.Array list = (Node.Array) value(document, "list");
        Node.Structure second = (Node.Structure) list.elements().get(1);
        assertThat(document.place()).hasToString("a.json:1:1");
        assertThat(list.place()).hasToString("a.json:2:11: list");
        assertThat(list.elements().get(0).place()).hasToString("a.json:2:12: list[0]");
        assertThat(value(second, "odd key").place()).hasToString("a.json:2:27: list[1].\"odd key\"");
        assertThat(second.members().get("odd key").place()).hasToString("a.json:2:16: list[1].\"odd key\"");
    }

    @Test
    void knowsWhereValuesOfYamlStand() {
        Node.Structure document = read("a.yaml", "list:\r\n  - 1\r\n  - odd key: x\r\n");

        Node.Structure second = (Node.Structure)
                ((Node.Array) value(document, "list")).elements().get(1);
        assertThat(second.place()).hasToString("a.yaml:3:5: list[1]");
        assertThat(value(second, "odd key").place()).hasToString("a.yaml:3:14: list[1].\"odd key\"");
        assertThat(second.members().get("odd key").place()).hasToString("a.yaml:3:5: list[1].\"odd key\"");
    }

    @Test
    void keepsTheTextOfNumbers() {
        String numbers = "{\"a\":[0,-0,1.0,1.50,3E8,1e-3,12345678901234567890]}";

        assertThat(read("a.json", numbers).toJson()).isEqualTo(numbers);
        assertThat(read("a.yaml", numbers).toJson()).isEqualTo(numbers);
    }

    @Test
    void writesTextAsJson() {
        assertThat(read("a.json", "{\"a\\u000a\":\"\\/\\\"\\\\\\u0001\\t\\u00e9\\ud83d\\ude00\"}")
                        .toJson())
                .isEqualTo("{\"a\\n\":\"/\\\"\\\\\\u0001\\té😀\"}");
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(read("a.json", "\uFEFF{}").toJson()).isEqualTo("{}");
        assertThat(reader("a.yaml").read(TextDocuments.bytes("\uFEFFé: 1")).toJson())
                .isEqualTo("{\"é\":1}");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        InputStream latin1 = new ByteArrayInputStream("{\n\"é\": 1}".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(
                () -> reader("a.json").read(latin1), "a.json:2:2: found the byte 0xE9 at offset 3, expected UTF-8");
    }

    @Test
    void refusesMoreBytesThanTheLimit() {
        String message = "a.json: found more than 200 bytes, expected no more in a document"
                + " (system property `braid.limits.document-bytes`)";

        assertThat(read("a.json", "{}" + " ".repeat(198)).toJson()).isEqualTo("{}");
        assertRefused(() -> read("a.json", "{}" + " ".repeat(199)), message);
        assertRefused(() -> reader("a.json").read(new Endless()), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.yaml"})
    void refusesGreaterDepthThanTheLimit(String name) {
        assertThat(read(name, "{\"a\":[[[[]]]]}").toJson()).isEqualTo("{\"a\":[[[[]]]]}");
        assertRefused(
                () -> read(name, "{\"a\":[[[[[]]]]]}"),
                name + ":1:10: a[0][0][0][0]: found a depth of more than 5 objects and lists, expected no more in a"
                        + " document (system property `braid.limits.depth`)");
    }

    @Test
    void reportsAStreamThatBreaks() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> reader("a.json").read(new Broken()))
                .withMessage("a.json: could not be read: the disk is gone")
                .withCauseInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.yaml"})
    void namesBothLinesOfAKeyThatStandsThereTwice(String name) {
        assertRefused(
                () -> read(name, "{\"a\": 1,\n \"b\": {\"c\": 2,\n\"c\": 3}}"),
                name + ":3:1: b.c: found this key again, expected it once: it stands in line 2 already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "-1e400", "1e-1000000000", "-0.00001e-400"})
    void refusesNumbersBeyondADouble(String number) {
        assertRefused(
                () -> read("a.json", "{\"a\": " + number + "}"),
                "a.json:1:7: a: found " + number
                        + ", expected 0, or a number within the range of a double, 4.9e-324 to 1.8e308");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.yaml"})
    void refusesNumbersThatNobodyWroteByHand(String name) {
        assertRefused(
                () -> TextDocuments.read(name, "{\"a\": " + "1".repeat(1001) + "}", new Limits(5, 3000, 1, 1, 1)),
                name + ":1:7: a: found " + "1".repeat(60) + "…, expected a number of at most 1000 characters");
    }

    @Test
    void zeroIsZeroWhateverItsExponent() {
        Node.Structure document = read("a.json", "{\"a\": 0.00e1000000000}");

        assertThat(((Node.Numeral) value(document, "a")).toDecimal()).isZero();
    }

    private static Node value(Node.Structure structure, String key) {
        return structure.members().get(key).value();
    }

    private static Node.Structure read(String name, String text) {
        return TextDocuments.read(name, text, LIMITS);
    }

    private static DocumentReader reader(String name) {
        return new DocumentReader(name, new Problems(name), LIMITS);
    }

    private static void assertRefused(Runnable reading, String message) {
        assertThatExceptionOfType(BraidException.class).isThrownBy(reading::run).withMessage(message);
    }

    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) ' ');
            return length;
        }
    }

    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return read();
        }
    }
}
