package dev.braid.internal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "id, id",
                "payload.id, payload|id",
                "payload.\"os.version\", payload|os.version",
                "'a.b'.\"c.d\".e, a.b|c.d|e",
                "it's, it's",
                "'say \"hi\".now', say \"hi\".now",
                "` spaced out . too `, ` spaced out | too `",
                "a-b_c:d[0], a-b_c:d[0]",
                "çay.😀, çay|😀",
            })
    void namesAreSeparatedByDotsAndMayBeQuoted(String path, String names) {
        FieldPath parsed = FieldPath.parse(path);
        assertThat(IntStream.range(0, parsed.depth()).mapToObj(parsed::name).collect(Collectors.joining("|")))
                .isEqualTo(names);
        assertThat(parsed).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "a.", ".a", "a..b", "\"a", "'a.b", "a.\"b", "\"\"", "a.''", "\"a\"b", "'a' .b", "a.'b'c"
            })
    void whatIsNoPathIsRefused(String path) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> FieldPath.parse(path))
                .withMessage("found `" + path + "`, expected the path of a field: names separated by dots, such as"
                        + " payload.id; a name that holds a dot is written in quotes, such as payload.\"os.version\"");
    }
}
