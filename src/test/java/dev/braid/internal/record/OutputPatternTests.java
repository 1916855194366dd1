package dev.braid.internal.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BraidException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPatternTests {

    private static final String RECORD = """
            {"time":"2024-01-01T00:00:00Z","n":-12,"x":1.5E20,"yes":true,"none":null,"empty":"",\
            "text":"é \\"quoted\\" \\\\ {brace} 😀","control":"a\\nb\\tc\\u0001d\\\\n","lone":"\\ud800!",\
            "payload":{"id":7,"tags":["a",{"b":"]}"}],"os.version":"12","in":{"id":8}},\
            "list":[1,"two",null,{}],"nothing":{},"a\\"b":"quoted name","id":9}""";

    @ParameterizedTest
    @MethodSource
    void fieldsStandForTheirValues(String pattern, String line) {
        assertThat(format(pattern, RECORD)).isEqualTo(line);
    }

    static Stream<Arguments> fieldsStandForTheirValues() {
        return Stream.of(
                Arguments.of("{time}", "2024-01-01T00:00:00Z"),
                Arguments.of("{n},{x},{yes}", "-12,1.5E20,true"),
                Arguments.of("[{none}][{missing}][{empty}]", "[][][]"),
                Arguments.of("{text}", "é \"quoted\" \\ {brace} 😀"),
                Arguments.of("{control}", "a\\nb\\tc\\u0001d\\n"),
                Arguments.of("{lone}", "\\ud800!"),
                Arguments.of("{payload.id} {payload.in.id} {id}", "7 8 9"),
                Arguments.of("{payload.\"os.version\"} {payload.'os.version'}", "12 12"),
                Arguments.of("{payload.tags}", "[\"a\",{\"b\":\"]}\"}]"),
                Arguments.of("{payload.in} and {payload.in.id}", "{\"id\":8} and 8"),
                Arguments.of("{list}{nothing}", "[1,\"two\",null,{}]{}"),
                Arguments.of("{payload.os.version}|{n.id}|{list.id}|{none.id}", "|||"),
                Arguments.of("{'a\"b'}", "quoted name"),
                Arguments.of("{n}{n} {n}", "-12-12 -12"),
                Arguments.of("{{{n}}} {{}}", "{-12} {}"),
                Arguments.of("\t{n}\t", "\t-12\t"),
                Arguments.of("ü{n}€", "ü-12€"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{n}", "{n}\n", "{n}\r\n"})
    void oneLineBreakAtTheEndDoesNotCount(String pattern) {
        assertThat(format(pattern, RECORD)).isEqualTo("-12");
    }

    @Test
    void namesMayHoldBraces() {
        assertThat(format("{'a}b'}{\"c{d\"}", "{\"a}b\":1,\"c{d\":2}")).isEqualTo("12");
    }

    @Test
    void anEmptyRecordHasNoFields() {
        assertThat(format("<{n}>", "{}")).isEqualTo("<>");
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrong(String pattern, String message) {
        assertThatThrownBy(() -> OutputPattern.parse("row.txt", pattern))
                .isInstanceOf(BraidException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> saysWhatIsWrong() {
        String open = ": found { without }, expected a field such as {time}, or {{ for a brace of its own";
        String path = "`, expected the path of a field: names separated by dots, such as payload.id;"
                + " a name that holds a dot is written in quotes, such as payload.\"os.version\"";
        return Stream.of(
                Arguments.of("", "row.txt:1:1: found no field, expected at least one, such as {time}"),
                Arguments.of("row.txt", "row.txt:1:1: found no field, expected at least one, such as {time}"),
                Arguments.of("{a},{b", "row.txt:1:5" + open),
                Arguments.of("{a{b}}", "row.txt:1:1" + open),
                Arguments.of("{'a}", "row.txt:1:1" + open),
                Arguments.of("{a\n}", "row.txt:1:1" + open),
                Arguments.of("{a}}", "row.txt:1:4: found } without {, expected }} for a brace of its own"),
                Arguments.of("{a},{}", "row.txt:1:5: found {}, expected the name of a field between the braces"),
                Arguments.of("{a..b}", "row.txt:1:2: found `a..b" + path),
                Arguments.of("{a.}", "row.txt:1:2: found `a." + path),
                Arguments.of(
                        "{a}\n{b}\n",
                        "row.txt:1:4: found a second line, expected one line: a record is one line of the output"),
                Arguments.of(
                        "{a}\n\n",
                        "row.txt:1:4: found a second line, expected one line: a record is one line of the output"));
    }

    @Test
    void aFileHoldsUtf8() throws IOException {
        byte[] pattern = "{n} – {m}\r\n".getBytes(UTF_8);

        assertThat(read(pattern).format("{\"n\":1,\"m\":2}".getBytes(UTF_8))).isEqualTo("1 – 2");
        assertThatThrownBy(() -> read(new byte[] {'{', 'n', '}', (byte) 0xE9}))
                .isInstanceOf(BraidException.class)
                .hasMessage("row.txt: found bytes that are not UTF-8, expected UTF-8");
    }

    @Test
    void aFileIsNotLong() {
        assertThatThrownBy(() -> read(new byte[(1 << 20) + 1]))
                .isInstanceOf(BraidException.class)
                .hasMessage("row.txt: found more than 1048576 bytes, expected one line");
    }

    private static OutputPattern read(byte[] file) throws IOException {
        return OutputPattern.read("row.txt", new ByteArrayInputStream(file));
    }

    private static String format(String pattern, String record) {
        return OutputPattern.parse("pattern", pattern).format(record.getBytes(UTF_8));
    }
}
