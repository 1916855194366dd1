package dev.braid.internal.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.DockerException;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;

/** Whether a container runs that has been started. */
final class ContainerState {

    private ContainerState() {}

    /** What has happened to it, if it does not run any more. */
    static Optional<String> trouble(GenericContainer<?> container) {
        String name = "the container of " + container.getDockerImageName();
        try {
            return exitCode(container).map(code -> name + " has stopped with exit code " + code);
        } catch (DockerException | IllegalStateException e) {
            return Optional.of(name + " is gone");
        }
    }

    /** The exit code of a container that has ended; empty while it runs. */
    static Optional<Long> exitCode(GenericContainer<?> container) {
        InspectContainerResponse.ContainerState state = container
                .getDockerClient()
                .inspectContainerCmd(container.getContainerId())
                .exec()
                .getState();
        return Boolean.TRUE.equals(state.getRunning()) ? Optional.empty() : Optional.of(state.getExitCodeLong());
    }
}
