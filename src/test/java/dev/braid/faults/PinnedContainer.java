package dev.braid.faults;

import com.github.dockerjava.api.DockerClient;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;

/**
 * A container that is paused, stopped and started again as a test says, and has the same ports on this machine all the time:
 * Docker itself would give it others each time. It is removed with this JVM, also where that is killed.
 *
 * <pre>{@code
 * try (var pinned = new PinnedContainer<>(new KafkaContainer("apache/kafka:4.3.1"), 9092)) {
 *     pinned.start();
 *     client.connect(pinned.container().getBootstrapServers());
 *     pinned.stop();
 *     pinned.startAgain();
 * }
 * }</pre>
 *
 * <p>For one thread at a time.
 */
public final class PinnedContainer<C extends GenericContainer<?>> implements AutoCloseable {

    private final C container;
    private @Nullable LastWill will;

    /** A container that is not started yet, and those of its ports that are to be reached. */
    public PinnedContainer(C container, int... ports) {
        this.container = container;
        container.setPortBindings(Arrays.stream(ports)
                .mapToObj(port -> Ports.pinned() + ":" + port)
                .toList());
    }

    /** To be asked, not to be started or stopped. */
    public C container() {
        return container;
    }

    /** Starts it, and waits until it is ready. */
    public void start() {
        container.start();
        will = new LastWill("docker rm --force --volumes " + container.getContainerId());
    }

    /** Freezes its processes: connections stay, and nothing answers. */
    public void pause() {
        tell((docker, id) -> docker.pauseContainerCmd(id).exec());
    }

    /** Lets them go on. */
    public void unpause() {
        tell((docker, id) -> docker.unpauseContainerCmd(id).exec());
    }

    /** Ends its processes in good order; the container and what it has stored stay. */
    public void stop() {
        tell((docker, id) -> docker.stopContainerCmd(id).exec());
    }

    /** Ends its processes by kill -9; the container and what it has stored stay. */
    public void kill() {
        tell((docker, id) -> docker.killContainerCmd(id).exec());
    }

    /** Starts one that was stopped or killed; whether it is ready is for a call of its protocol to say. */
    public void startAgain() {
        tell((docker, id) -> docker.startContainerCmd(id).exec());
    }

    private void tell(BiConsumer<DockerClient, String> command) {
        command.accept(container.getDockerClient(), container.getContainerId());
    }

    @Override
    public void close() {
        container.stop();
        if (will != null) {
            will.close();
        }
    }
}
