package dev.braid.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.testkit.ContainerTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.MountableFile;

@ContainerTest
class PinnedContainerTests {

    private static final int PORT = 7000;

    @Test
    void isPausedStoppedKilledAndStartedAgainOnItsPort() throws Exception {
        try (var pinned = new PinnedContainer<>(echo(), PORT)) {
            pinned.start();
            int port = pinned.container().getMappedPort(PORT);
            awaitAnswer(port);

            pinned.pause();
            assertThatThrownBy(() -> EchoServer.ping(port)).isInstanceOf(IOException.class);
            pinned.unpause();
            awaitAnswer(port);

            pinned.stop();
            assertThatThrownBy(() -> EchoServer.ping(port)).isInstanceOf(IOException.class);
            pinned.startAgain();
            awaitAnswer(port);

            pinned.kill();
            assertThatThrownBy(() -> EchoServer.ping(port)).isInstanceOf(IOException.class);
            pinned.startAgain();
            awaitAnswer(port);
            assertThat(pinned.container().getMappedPort(PORT)).isEqualTo(port);
        }
    }

    /** An image that has Java, and the tests' classes. */
    private static GenericContainer<?> echo() throws Exception {
        Path classes = Path.of(EchoServer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String echo = EchoServer.class.getName();
        return new GenericContainer<>("apache/kafka:4.3.1")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(classes.resolve("dev/braid/faults")), "/tests/dev/braid/faults")
                .withCreateContainerCmdModifier(
                        command -> command.withEntrypoint("java", "-cp", "/tests", echo, "" + PORT));
    }

    private static void awaitAnswer(int port) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThatCode(() -> EchoServer.ping(port)).doesNotThrowAnyException());
    }
}
