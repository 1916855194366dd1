package dev.braid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorLinesTests {

    private static final Generator TICKS = Generator.of("""
            states:
              - name: tick
                emitter: tick
                delay: {type: constant, value: 5}
                transitions: [{next: tick, probability: 1}]
            emitters:
              - name: tick
                dimensions: [{type: counter, name: turn}]
            interarrival: {type: constant, value: 1}
            """).concurrency(1).count(2);

    @Test
    void aLineIsARecordInJson() {
        assertThat(TICKS.lines())
                .containsExactly(
                        "{\"time\":\"2024-01-01T00:00:00.000Z\",\"turn\":0}",
                        "{\"time\":\"2024-01-01T00:00:05.000Z\",\"turn\":1}");
    }

    @Test
    void aPatternMakesTheLines() {
        assertThat(TICKS.pattern("{turn};{time}").lines())
                .containsExactly("0;2024-01-01T00:00:00.000Z", "1;2024-01-01T00:00:05.000Z");
    }

    @Test
    void whatIsWrittenAreTheLines() throws IOException {
        for (Generator generator : List.of(TICKS, TICKS.pattern("{turn};{time}"))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            assertThat(generator.writeTo(out)).isEqualTo(2);
            assertThat(out.toString(UTF_8).lines())
                    .containsExactlyElementsOf(generator.lines().toList());
            assertThat(out.toString(UTF_8)).endsWith("\n");
        }
    }

    @Test
    void manyRecordsAreWrittenWhole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Generator many = TICKS.count(10_000).pattern("{turn}");

        many.writeTo(out);

        assertThat(out.toString(UTF_8).lines())
                .containsExactlyElementsOf(many.lines().toList())
                .hasSize(10_000);
    }

    @Test
    void saysWhatIsWrongWithAPattern() {
        assertThatThrownBy(() -> TICKS.pattern("{turn"))
                .isInstanceOf(BraidException.class)
                .hasMessage("pattern:1:1: found { without }, expected a field such as {time},"
                        + " or {{ for a brace of its own");
    }
}
