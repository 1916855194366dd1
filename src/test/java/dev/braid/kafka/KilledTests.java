package dev.braid.kafka;

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

/** What is left of a JVM that was killed while it held an embedded broker. */
@OwnServer
class KilledTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void neitherProcessesNorFoldersAreLeft(@TempDir Path folder) throws IOException {
        try (LeasingJvm jvm = KafkaJvm.start(BackendMode.EMBEDDED, Map.of(), List.of("-Djava.io.tmpdir=" + folder))) {
            assertThat(jvm.linesUntilReady()).last().asString().startsWith("ready EMBEDDED ");
            List<ProcessHandle> children = jvm.process().descendants().toList();
            assertThat(children).hasSize(1);
            assertThat(brokers(folder)).hasSize(1);

            jvm.process().destroyForcibly();

            await().atMost(PATIENCE).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(brokers(folder)).isEmpty();
        }
    }

    private static List<Path> brokers(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("braid-kafka-"))
                    .toList();
        }
    }
}
