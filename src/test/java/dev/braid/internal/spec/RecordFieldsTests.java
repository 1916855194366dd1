package dev.braid.internal.spec;

import static dev.braid.internal.spec.Documents.emitter;
import static dev.braid.internal.spec.Documents.leading;
import static dev.braid.internal.spec.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFieldsTests {

    private static final String LENGTH = "'length_distribution': {'type': 'constant', 'value': 2}";
    private static final String FIRST = "{'type': 'constant', 'value': 0}";
    private static final String PAGE =
            "{'type': 'object', 'name': 'page', 'dimensions': [{'type': 'uuid', 'name': 'id'}]%s}";
    private static final String EVENT = String.join(
            ",",
            "{'type': 'uuid', 'name': 'user_id', 'percent_missing': 50}",
            "{'type': 'uuid', 'name': 'os.version'}",
            PAGE.formatted(""),
            PAGE.replace("page", "pooled").formatted(", 'cardinality': 2, 'cardinality_distribution': " + FIRST),
            "{'type': 'list', 'name': 'tags', 'elements': [{'type': 'object', 'dimensions': []}], 'selection_distribution': "
                    + FIRST + ", " + LENGTH + "}",
            "{'type': 'enum', 'name': 'shape', 'values': [1, {'x': 2}], 'weights': [1, 1]}",
            "{'type': 'variable', 'name': 'held', 'variable': 'page'}",
            "{'type': 'variable', 'name': 'number', 'variable': 'n'}",
            "{'type': 'variable', 'name': 'copy', 'variable': 'n2'}");
    private static final String VARIABLES = PAGE.formatted("") + ", {'type': 'uuid', 'name': 'n'},"
            + "{'type': 'variable', 'name': 'n2', 'variable': 'n'}";
    private static final RecordFields FIELDS = RecordFields.of(Documents.read(with(
            emitter("e", EVENT) + ","
                    + emitter("other", "{'type': 'uuid', 'name': 'page'}, {'type': 'uuid', 'name': 'o'}"),
            leading("s", "e", VARIABLES, "t") + "," + leading("t", "other", "", "stop"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time",
                "user_id",
                "o",
                "os.version",
                "page",
                "page/id",
                "pooled/id",
                "tags",
                "shape",
                "shape/x/y",
                "held",
                "held/anything",
                "number",
                "copy/anything"
            })
    void knowsWhatAnEmitterCanWrite(String path) {
        assertThat(FIELDS.problem(List.of(path.split("/")))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    user_idd  | found `user_idd`, expected a field that a record of this specification can have; did you mean "user_id"?
                    page/ids  | found `page.ids`, expected a field that a record of this specification can have; did you mean "page.id"?
                    os/version| found `os.version`, expected a field that a record of this specification can have; did you mean "\\"os.version\\""?
                    tags/name | found `tags.name`, expected a field that a record of this specification can have
                    number/x  | found `number.x`, expected a field that a record of this specification can have; did you mean "number"?
                    time/year | found `time.year`, expected a field that a record of this specification can have
                    a.b/c     | found `"a.b".c`, expected a field that a record of this specification can have
                    """)
    void saysWhatNoEmitterCanWrite(String path, String problem) {
        assertThat(FIELDS.problem(List.of(path.split("/")))).isEqualTo(problem);
    }

    @Test
    void namesWithQuotesStandInTheOthers() {
        assertThat(FIELDS.problem(List.of("a\"b.c", "'d")))
                .isEqualTo("found `'a\"b.c'.\"'d\"`, expected a field that a record of this specification can have");
    }
}
