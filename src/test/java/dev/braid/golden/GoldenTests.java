package dev.braid.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Example;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A million records of each example, at the default seed and start. */
@Tag("golden")
@Execution(ExecutionMode.CONCURRENT)
class GoldenTests {

    static List<Example> examples() {
        return Example.own();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theOutputIsWhatItWas(Example example) throws IOException {
        String name = example.name();
        GoldenFile golden = GoldenFile.current();

        assertThat(Digests.of(example, GoldenFile.FEW, GoldenFile.MANY))
                .as(GoldenFile.changed("JDK " + Runtime.version()))
                .containsExactly(golden.line(name, GoldenFile.FEW), golden.line(name, GoldenFile.MANY));
    }

    @Test
    void thereIsNoDigestWithoutAnExample() throws IOException {
        List<String> names = examples().stream().map(Example::name).toList();

        assertThat(names).hasSizeGreaterThanOrEqualTo(12);
        assertThat(GoldenFile.current().lines())
                .hasSize(2 * names.size())
                .allMatch(line -> names.contains(line.split(" ")[0]));
    }
}
