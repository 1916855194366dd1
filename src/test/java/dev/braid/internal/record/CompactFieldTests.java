package dev.braid.internal.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.Generator;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompactFieldTests {

    private static final byte[] RECORD = """
            {"a":1,"ab":"x\\"y","b":{"a":"in","c":[1,{"a":2}],"d":-1.5e3},"n":null,"t":true,"é":"ü","e":{},"q\\"":"z"}""".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "ab", "b", "b.a", "b.c", "b.d", "b.e", "n", "t", "é", "e", "e.a", "a.a", "'q\"'", "missing",
                "b.b.a"
            })
    void readsWhatTheParserReads(String path) {
        FieldPath field = FieldPath.parse(path);

        assertThat(new CompactField(field).text(RECORD)).isEqualTo(RecordReader.text(RECORD, field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clicks.json", "telemetry.json", "orders.json", "replay-visits.yaml"})
    void readsTheRecordsOfPlans(String example) {
        Generator generator = Generator.of(Path.of("docs/examples", example));
        for (Event event : generator.count(200).events()) {
            for (String name : event.fields().keySet()) {
                FieldPath field = FieldPath.parse("\"" + name + "\"");
                assertThat(new CompactField(field).text(event.toBytes()))
                        .isEqualTo(RecordReader.text(event.toBytes(), field));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"b | { \"x\" : [1, 2] }", "b.x | [1, 2]", "n | 12", "m | -1.5", "t | true", "s | \"a\\\"b\""})
    void rawIsWhatStandsThere(String path, String raw) {
        byte[] json = "{ \"b\" : { \"x\" : [1, 2] } , \"n\":12,\"m\" :-1.5 , \"t\": true , \"s\" : \"a\\\"b\" }"
                .getBytes(UTF_8);

        assertThat(RecordReader.raw(json, FieldPath.parse(path))).isEqualTo(raw.getBytes(UTF_8));
        assertThat(RecordReader.raw(json, FieldPath.parse("nowhere"))).isNull();
    }
}
