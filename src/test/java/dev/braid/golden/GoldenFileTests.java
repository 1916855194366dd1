package dev.braid.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFileTests {

    @TempDir
    private Path folder;

    @Test
    void aNewNumberIsWrittenAndAnOldOneIsLeftAloneUnlessTold() throws IOException {
        GoldenFile golden = GoldenFile.ofFormat(folder.resolve("golden"), 7);
        golden.write(List.of("a.json 5 00", "b.json 5 11"), false);
        assertThat(golden.line("b.json", 5)).isEqualTo("b.json 5 11");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> golden.write(List.of("a.json 5 22"), false))
                .withMessage(
                        "%s is what this format number stands for; raise Generator.FORMAT,"
                                + " or if no release has it yet, add -Dgolden.overwrite",
                        folder.resolve("golden/format-7.txt"));
        assertThat(golden.lines()).containsExactly("a.json 5 00", "b.json 5 11");

        golden.write(List.of("a.json 5 22"), true);
        assertThat(golden.lines()).containsExactly("a.json 5 22");
    }

    @Test
    void whatIsAbsentIsSaidWithTheCommandThatWritesIt() throws IOException {
        GoldenFile golden = GoldenFile.ofFormat(folder, 8);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(golden::lines)
                .withMessage(
                        "there is no %s; write it with\n  mvn test -Dtest=WriteGoldenFile",
                        folder.resolve("format-8.txt"));

        golden.write(List.of("a.json 5 00"), false);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> golden.line("b.json", 5))
                .withMessage(
                        "%s has no digest of b.json 5; write it with\n  mvn test -Dtest=WriteGoldenFile",
                        folder.resolve("format-8.txt"));
    }
}
