package dev.braid.testkit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.util.Arrays;
import java.util.List;
import org.testcontainers.DockerClientFactory;

/** The containers that run. */
public final class Containers {

    private Containers() {}

    /** Those that serve at an address, which ends in a port. */
    public static List<Container> at(String address) {
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        return docker().listContainersCmd().exec().stream()
                .filter(container -> Arrays.stream(container.getPorts())
                        .anyMatch(mapped -> Integer.valueOf(port).equals(mapped.getPublicPort())))
                .toList();
    }

    /** All that have been created with a variable such as {@code NAME=value}, whether they run or not. */
    public static List<Container> with(String variable) {
        return docker().listContainersCmd().withShowAll(true).exec().stream()
                .filter(container -> variables(container).contains(variable))
                .toList();
    }

    private static List<String> variables(Container container) {
        try {
            return List.of(docker().inspectContainerCmd(container.getId())
                    .exec()
                    .getConfig()
                    .getEnv());
        } catch (NotFoundException removedMeanwhile) {
            return List.of();
        }
    }

    /** The Docker of Testcontainers. */
    public static DockerClient docker() {
        return DockerClientFactory.instance().client();
    }
}
