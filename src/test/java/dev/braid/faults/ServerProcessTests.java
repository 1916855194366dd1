package dev.braid.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.braid.ChildJvm;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTests {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void isKilledFrozenAndStartedAgainOnItsPort() throws Exception {
        int port = Ports.pinned();
        try (ServerProcess server = echo(port)) {
            server.start();
            server.await(TIMEOUT, () -> EchoServer.ping(port));
            long pid = server.pid();

            server.freeze();
            assertThatThrownBy(() -> EchoServer.ping(port)).isInstanceOf(SocketTimeoutException.class);
            server.thaw();
            server.await(TIMEOUT, () -> EchoServer.ping(port));
            assertThat(server.pid()).isEqualTo(pid);

            server.freeze();
            server.kill();
            assertThat(ProcessHandle.of(pid)).isEmpty();
            assertThatThrownBy(() -> EchoServer.ping(port)).isInstanceOf(IOException.class);

            server.start();
            server.await(TIMEOUT, () -> EchoServer.ping(port));
            assertThat(server.pid()).isNotEqualTo(pid);
            String line = "echo on port " + port + "\n";
            await().untilAsserted(() -> assertThat(server.output()).isEqualTo(line + line));
        }
    }

    @Test
    void showsItsOutputWhenItDies() throws Exception {
        try (ServerProcess server = new ServerProcess("list", List.of("ls", "/no/such"), folder.resolve("out.txt"))) {
            server.start();

            assertThatThrownBy(() -> server.await(TIMEOUT, () -> EchoServer.ping(1)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("list has died; its output:\n")
                    .hasMessageContaining("/no/such");
        }
    }

    @Test
    void showsItsOutputWhenItDoesNotAnswer() throws Exception {
        try (ServerProcess server =
                new ServerProcess("cat", List.of("sh", "-c", "echo here; exec cat"), folder.resolve("out.txt"))) {
            server.start();
            await().until(() -> !server.output().isEmpty());

            assertThatThrownBy(() -> server.await(Duration.ofMillis(300), () -> EchoServer.ping(1)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("cat does not answer after PT0.3S; its output:\nhere\n");
        }
    }

    /** Frozen as well: a process that is stopped cannot end itself. */
    @Test
    void doesNotOutliveAJvmThatIsKilled() throws Exception {
        Path pid = folder.resolve("pid.txt");
        Process owner = new ProcessBuilder(ChildJvm.command(List.of(), Owner.class, List.of(pid.toString())))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("owner.txt").toFile())
                .start();
        await().atMost(TIMEOUT).until(() -> Files.exists(pid));
        ProcessHandle server =
                ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
        assertThat(server.isAlive()).isTrue();

        owner.destroyForcibly().waitFor();

        server.onExit().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws Exception {
            Path file = Path.of(arguments[0]);
            ServerProcess server = new ServerProcess("cat", List.of("cat", "/dev/zero"), Path.of("/dev/null"));
            server.start();
            server.freeze();
            Path written = file.resolveSibling("written.txt");
            Files.writeString(written, Long.toString(server.pid()));
            Files.move(written, file);
            Thread.currentThread().join();
        }
    }

    private ServerProcess echo(int port) {
        return new ServerProcess(
                "echo",
                ChildJvm.command(List.of("-Xmx32m"), EchoServer.class, List.of(Integer.toString(port))),
                folder.resolve("echo.txt"));
    }
}
