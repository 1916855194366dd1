package dev.braid.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks the system under test of README.md's test as README.md says, and compares what the test then prints. */
class ReadmeFailureTests {

    private static final Path README = Path.of(System.getProperty("build.basedir"), "README.md");

    @Test
    void aQueueWithTooLittleRoomFailsAsShown(@TempDir Path folder) throws Exception {
        List<String> readme = Files.readAllLines(README);
        String test = FencedBlock.first(readme, "java");
        assertThat(test).contains("(1000)");
        Files.writeString(folder.resolve("orders.yaml"), FencedBlock.first(readme, "yaml"));

        Throwable failure = CompiledTest.failure(folder, "OrderTest", test.replace("(1000)", "(999)"));

        assertThat(CompiledTest.printed(failure)).isEqualTo(FencedBlock.first(readme, "text"));
    }
}
