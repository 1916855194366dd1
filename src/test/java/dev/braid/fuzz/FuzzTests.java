package dev.braid.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.ChildJvm;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FuzzTests {

    /** For a long run: the first seed, and how many documents. */
    private static final long FIRST = Long.getLong("fuzz.first", 0);

    private static final long COUNT = Long.getLong("fuzz.count", 5_000);

    @Test
    void aDamagedDocumentIsRefusedOrRuns() {
        List<String> options = Stream.concat(
                        // Pools as large as they may be by default are larger than this heap.
                        Stream.of("-Xmx64m", "-Dbraid.limits.pool-bytes=8000000", "-Dbraid.limits.pool-values=100000"),
                        Stream.of("build.basedir", "build.shared")
                                .map(name -> "-D" + name + "=" + System.getProperty(name)))
                .toList();

        String findings = ChildJvm.run(
                // Ten times what a document takes on a slow machine.
                Duration.ofMillis(600_000 + 50 * COUNT),
                options,
                Fuzzer.class,
                List.of(String.valueOf(FIRST), String.valueOf(COUNT)));

        assertThat(findings).matches("\\d+ ran, \\d+ were refused, 0 findings\n");
    }
}
