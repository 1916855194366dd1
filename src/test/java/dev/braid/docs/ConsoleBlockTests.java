package dev.braid.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleBlockTests {

    @Test
    void aPageGivesItsBraidBlocks() {
        List<String> page = """
                # Page
                ```console
                $ braid validate a.json
                a.json: fine
                ```
                ```console
                $ ls
                ```
                ```console
                $ braid --version
                ```
                """.lines().toList();

        assertThat(ConsoleBlock.of(page))
                .containsExactly(
                        new ConsoleBlock(3, "validate a.json", List.of("a.json: fine")),
                        new ConsoleBlock(10, "--version", List.of()));
    }

    @Test
    void quotesHoldWordsTogether() {
        assertThat(new ConsoleBlock(1, "generate \"a b.json\" -p '%s, \"x\"' -n 3", List.of()).arguments())
                .containsExactly("generate", "a b.json", "-p", "%s, \"x\"", "-n", "3");
    }

    @ParameterizedTest
    @CsvSource({
        "a b c,     a b c, true",
        "a ... c,   a b c, true",
        "a b c ..., a b c, true",
        "...,       a b c, true",
        "a ... d,   a b c, false",
        "a b,       a b c, false",
        "a b c d,   a b c, false",
        "A b c,     a b c, false",
    })
    void outputIsComparedLineByLine(String shown, String actual, boolean same) {
        ConsoleBlock block = new ConsoleBlock(1, "", List.of(shown.split(" ")));

        assertThat(block.shows(List.of(actual.split(" ")))).isEqualTo(same);
    }
}
