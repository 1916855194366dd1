package dev.braid.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.braid.BackendMode;
import dev.braid.testkit.LeasingJvm;
import dev.braid.testkit.OwnServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a JVM that held an embedded server: launcher, server and watchdog, and a folder. */
@OwnServer
class KilledTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void nothingIsLeftOfOneThatWasKilled(@TempDir Path folder) throws IOException {
        try (LeasingJvm jvm = start(folder)) {
            assertThat(jvm.ready()).startsWith("EMBEDDED http://");
            List<ProcessHandle> children = jvm.process().descendants().toList();
            assertThat(children).hasSize(3);
            assertThat(files(folder)).hasSize(1);

            jvm.process().destroyForcibly();

            await().atMost(PATIENCE)
                    .until(() -> children.stream().noneMatch(ProcessHandle::isAlive)
                            && files(folder).isEmpty());
        }
    }

    @Test
    void nothingIsLeftOfOneThatEnded(@TempDir Path folder) throws IOException {
        try (LeasingJvm jvm = start(folder)) {
            assertThat(jvm.ready()).startsWith("EMBEDDED http://");
            List<ProcessHandle> children = jvm.process().descendants().toList();

            jvm.process().getOutputStream().close();
            jvm.lines();

            assertThat(children).noneMatch(ProcessHandle::isAlive);
            assertThat(files(folder)).isEmpty();
        }
    }

    private static LeasingJvm start(Path folder) throws IOException {
        ServerFolders.openToAll(folder);
        return ElasticsearchJvm.start(BackendMode.EMBEDDED, Map.of(), List.of("-Djava.io.tmpdir=" + folder));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
