package dev.braid.internal.spec;

import static dev.braid.internal.spec.Documents.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import dev.braid.internal.spec.ReplaySpecification.TimeSkipping;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayReaderTests {

    private static final String LEAST = "{'type': 'replay', 'source_file': 'data/a.b.csv', 'time_field': 'ts'}";

    private static String with(String key) {
        return LEAST.replace("}", ", " + key + "}");
    }

    @Test
    void readsTheLeast() {
        ReplaySpecification replay = (ReplaySpecification) Documents.read(LEAST);

        assertThat(replay.source())
                .isEqualTo(new ReplaySpecification.SourceFile("data/a.b.csv", Path.of("data/a.b.csv"), "csv"));
        assertThat(replay.timeField().text()).isEqualTo("ts");
        assertThat(replay.notation().read("2024-01-31 13:30:00")).isEqualTo("2024-01-31T13:30:00Z");
        assertThat(replay.nullInjections()).isEmpty();
        assertThat(replay.timeSkipping()).isNull();
        assertThat(replay.target()).isNull();
        assertThat(replay.warnings()).isEmpty();
        assertThat(replay.recordTypes()).containsExactly("a.b");
    }

    @Test
    void readsAll() {
        ReplaySpecification replay = (ReplaySpecification) Documents.read(with("'source_format': 'jsonl',"
                + " 'time_format': 'millis', 'target': {'type': 'stdout'},"
                + " 'null_injections': [{'field': 'a', 'null_probability': 0.5}],"
                + " 'time_skipping': {'skip_probability': 0.1, 'min_skip_duration': 2, 'max_skip_duration': 3}"));

        assertThat(replay.source().format()).isEqualTo("jsonl");
        assertThat(replay.notation().read("1500")).isEqualTo("1970-01-01T00:00:01.500Z");
        assertThat(replay.nullInjections()).hasSize(1).allSatisfy(injection -> {
            assertThat(injection.field().text()).isEqualTo("a");
            assertThat(injection.probability()).isEqualTo(0.5);
        });
        assertThat(replay.timeSkipping()).isEqualTo(new TimeSkipping(0.1, 2, 3));
        assertThat(replay.target()).isNotNull();
        assertThat(replay.warnings()).isEmpty();
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(problems("{'type': 'replay', 'time_feld': 'ts'}"))
                .containsExactly(
                        "found no key \"time_field\", expected it with the name of a field",
                        "found no key \"source_file\", expected it with the path of a file",
                        "time_feld: found an unknown key, which has no effect; did you mean \"time_field\"?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'source_format': 'cvs' | source_format: found \"cvs\", expected one of \"csv\", \"jsonl\";"
                        + " did you mean \"csv\"?",
                "'time_format': 5 | time_format: found 5, expected one of \"iso\", \"epoch\", \"posix\", \"seconds\","
                        + " \"millis\", \"nanos\", or a pattern such as \"%Y-%m-%d %H:%M:%S\"",
                "'time_format': '' | time_format: found \"\", expected one of \"iso\", \"epoch\", \"posix\","
                        + " \"seconds\", \"millis\", \"nanos\", or a pattern such as \"%Y-%m-%d %H:%M:%S\"",
                "'target': {'type': 'file', 'path': ''} | target.path: found \"\", expected the path of a file",
                "'time_format': '%F' | time_format: found %F in \"%F\", expected one of %Y, %y, %m, %b, %B, %d, %j, %a,"
                        + " %A, %H, %I, %p, %M, %S, %f, %z, %Z, %%",
                "'null_injection': {} | null_injection: found an object, expected a list",
                "'null_injection': [5] | null_injection[0]: found 5, expected an object",
                "'null_injection': [{'field': 'a', 'null_probability': 1.5}]"
                        + " | null_injection[0].null_probability: found 1.5, expected a number from 0 to 1",
                "'null_injection': [{'field': 'a', 'null_probability': 1}, {'field': 'a', 'null_probability': 0}]"
                        + " | null_injection[1].field: found the field \"a\" again, expected it once:"
                        + " it stands in line 1 already",
                "'null_injection': [], 'null_injections': []"
                        + " | null_injections: found this key and \"null_injection\", expected one of them",
                "'time_skipping': {'skip_probability': 2, 'min_skip_duration': 0, 'max_skip_duration': 0}"
                        + " | time_skipping.skip_probability: found 2, expected a number from 0 to 1",
                "'time_skipping': {'skip_probability': 1, 'min_skip_duration': 2, 'max_skip_duration': 1}"
                        + " | time_skipping.min_skip_duration: found 2, expected at most the value of"
                        + " \"max_skip_duration\"",
                "'time_skipping': {'skip_probability': 1, 'min_skip_duration': -1, 'max_skip_duration': 1}"
                        + " | time_skipping.min_skip_duration: found -1, expected a number of at least 0",
                "'states': [] | states: found an unknown key, which has no effect",
            })
    void tellsWhatIsWrong(String key, String problem) {
        assertThat(problems(with(key))).containsExactly(problem);
    }

    @Test
    void tellsOfFilesWithTheirPlace() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> Documents.read("a.json", LEAST.replace('\'', '"'), name -> {
                    throw new BraidException("found no " + name);
                }))
                .withMessage("a.json:1:35: source_file: found no data/a.b.csv");
    }
}
