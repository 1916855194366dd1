package dev.braid.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.braid.ChildJvm;
import dev.braid.testkit.BoundedProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTests {

    @Test
    void endsWhatAKilledJvmLeaves(@TempDir Path temporary) throws IOException {
        Process jvm = java("-Djava.io.tmpdir=" + temporary, Watched.class);
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8))) {
            ProcessHandle server =
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            Path folder = Path.of(output.readLine());
            ProcessHandle watchdog = jvm.children()
                    .filter(child -> child.pid() != server.pid())
                    .findFirst()
                    .orElseThrow();
            assertThat(watchdog.isAlive()).isTrue();
            assertThat(server.isAlive()).isTrue();
            assertThat(folder.resolve("deep/file")).exists();

            jvm.destroyForcibly();

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !server.isAlive() && !Files.exists(folder) && !watchdog.isAlive());
        } finally {
            jvm.destroyForcibly();
        }
    }

    /** It ends with those it watches over, not by what a terminal sends to all of its processes. */
    @Test
    void survivesATerminal(@TempDir Path temporary) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("folder"));
        String line = Watchdog.ADD + new Charge.OfFolder(folder).line();
        Process watchdog = java("-Xmx16m", Watchdog.class);
        try (BufferedReader output = watchdog.inputReader(StandardCharsets.UTF_8)) {
            try (Writer input = watchdog.outputWriter(StandardCharsets.UTF_8)) {
                input.write(line + "\n");
                input.flush();
                assertThat(output.readLine()).isEqualTo(line);
                watchdog.toHandle().destroy();
                input.write(line + "\n");
                input.flush();
                assertThat(output.readLine()).isEqualTo(line);
                assertThat(folder).exists();
            }
            assertThat(output.readLine()).isNull();
            assertThat(folder).doesNotExist();
        } finally {
            watchdog.destroyForcibly();
        }
    }

    @Test
    void endsWithTheLastThatItWatchesOver() {
        assertThat(ChildJvm.run(List.of(), TwoFolders.class, List.of())).isEqualTo("1\n1\n0\n");
    }

    private static Process java(String option, Class<?> main) throws IOException {
        return BoundedProcess.start(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-cp",
                        ChildJvm.classPath(),
                        main.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD));
    }

    static final class Watched {

        private Watched() {}

        public static void main(String[] arguments) throws Exception {
            Process server = java("-Xmx16m", Waiting.class);
            Guard.overProcess(server.toHandle());
            TemporaryFolder folder = TemporaryFolder.create("braid-watched-");
            Files.createDirectory(folder.path().resolve("deep"));
            Files.writeString(folder.path().resolve("deep/file"), "text");
            System.out.println(server.pid());
            System.out.println(folder.path());
            System.in.read();
        }
    }

    /** Does not end with its parent, as servers do not. */
    static final class Waiting {

        private Waiting() {}

        public static void main(String[] arguments) throws InterruptedException {
            Thread.currentThread().join();
        }
    }

    static final class TwoFolders {

        private TwoFolders() {}

        public static void main(String[] arguments) {
            TemporaryFolder first = TemporaryFolder.create("braid-first-");
            TemporaryFolder second = TemporaryFolder.create("braid-second-");
            System.out.println(ProcessHandle.current().children().count());
            first.close();
            System.out.println(ProcessHandle.current().children().count());
            second.close();
            System.out.println(ProcessHandle.current().children().count());
        }
    }
}
