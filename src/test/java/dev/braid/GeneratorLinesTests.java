package dev.braid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aPatternMayLieInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("turn.csv"), "{turn};{time}\n");

        assertThat(TICKS.count(3).pattern(file.toString(), null).lines())
                .containsExactlyElementsOf(
                        TICKS.count(3).pattern("{turn};{time}", null).lines().toList());
    }

    @Test
    void saysWhereInAFileAPatternIsWrong(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("turn.csv"), "{time};{turns}\n");

        assertThatThrownBy(() -> TICKS.pattern(file.toString(), null))
                .isInstanceOf(BraidException.class)
                .hasMessage(file + ":1:9: found `turns`, expected a field that a record of this specification can have;"
                        + " did you mean \"turn\"?");
    }

    @Test
    void saysHowAPatternIsGiven() {
        assertThatThrownBy(() -> TICKS.pattern("nope.pattern", null))
                .isInstanceOf(BraidException.class)
                .hasMessageEndingWith("\nGive a location that exists, pin it with `classpath:` or `file:`,"
                        + " or write the pattern itself, which has a field in braces, such as {time}");
    }

    @Test
    void saysWhatIsWrongWithAPattern() {
        assertThatThrownBy(() -> TICKS.pattern("{turn"))
                .isInstanceOf(BraidException.class)
                .hasMessage("pattern:1:1: found { without }, expected a field such as {time},"
                        + " or {{ for a brace of its own");
    }
}
