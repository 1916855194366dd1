package dev.braid.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, the answer comes soon and without much memory. */
@Isolated("takes the time")
class BadInputTests {

    private static final int SECONDS = 5;
    private static final List<String> SMALL = List.of("-Xmx64m");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void isAnswered(String name, String text, String part) throws Exception {
        ProcessRun.write(folder, name, text);
        assertAnswered(part, "generate", name, "-n", "1", "-s", "2024-01-01");
    }

    static Stream<Arguments> isAnswered() {
        String field = "{\"type\": \"counter\", \"name\": \"number\"}";
        return Stream.of(
                Arguments.of("deep.json", "{\"a\":".repeat(20_000), "deep.json:1:"),
                Arguments.of("deep.yaml", "{a: ".repeat(20_000), "deep.yaml:1:"),
                Arguments.of("empty.json", "", "empty.json:1:1: found an empty document"),
                Arguments.of("bomb.yaml", bomb(), "bomb.yaml:"),
                Arguments.of("nan.json", Specifications.TICKS.replace(": 5}", ": NaN}"), "nan.json:6:"),
                Arguments.of("huge.json", Specifications.TICKS.replace(": 5}", ": 1e1000000000}"), "huge.json:6:"),
                Arguments.of("pool.json", Specifications.TICKS.replace(field, """
                                {"type": "int", "name": "number", "cardinality": 1000000000,
                                 "distribution": {"type": "uniform", "min": 0, "max": 9000000000},
                                 "cardinality_distribution": {"type": "uniform", "min": 0, "max": 999999999}}"""), "pool.json:10:"),
                Arguments.of("reach.json", Specifications.TICKS.replace(field, """
                                {"type": "int", "name": "number", "cardinality": 1000,
                                 "distribution": {"type": "uniform", "min": 0, "max": 9},
                                 "cardinality_distribution": {"type": "uniform", "min": 0, "max": 999}}"""), "reach.json:10:"));
    }

    @Test
    void aLargeDocumentIsAnswered() throws Exception {
        ProcessRun.write(folder, "large.json", "{\"states\": [" + " ".repeat(50 << 20) + "]}");

        assertAnswered("large.json: found more than 16777216 bytes", "generate", "large.json", "-n", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.json -n 1", "ticks.json -n 0", "ticks.json -n -1", "ticks.json -n 1 -t 1s"})
    void wrongWordsAreAnswered(String words) throws Exception {
        ProcessRun.write(folder, "ticks.json", Specifications.TICKS);

        assertAnswered("found", ("generate " + words).split(" "));
    }

    private void assertAnswered(String part, String... words) throws Exception {
        ProcessRun run = ProcessRun.run(ProcessRun.command(folder, SMALL, words), SECONDS);

        assertThat(run.err()).contains(part).doesNotContain("\tat ", "Exception");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    private static String bomb() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String alias = "*a" + (i - 1);
            yaml.append("a" + i + ": &a" + i + " [" + String.join(", ", Collections.nCopies(10, alias)))
                    .append("]\n");
        }
        return yaml.toString();
    }
}
