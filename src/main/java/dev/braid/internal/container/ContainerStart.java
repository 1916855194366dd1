package dev.braid.internal.container;

import dev.braid.BraidException;
import dev.braid.internal.server.ServerKind;
import java.net.URI;
import java.time.Duration;
import java.util.function.BiFunction;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Starts containers that we have made ourselves. */
final class ContainerStart {

    private final ServerKind kind;
    private final Duration timeout;
    private final ContainerFailure failure;

    /** For servers of this kind, each of which may take this long to serve. */
    ContainerStart(ServerKind kind, Duration timeout) {
        this.kind = kind;
        this.timeout = timeout;
        this.failure = new ContainerFailure(kind);
    }

    /**
     * Starts one, and comes back when it serves.
     *
     * @param image of any registry; what is in it must start like the usual one
     * @param maker makes the container of an image at a Docker
     * @throws BraidException if there is no Docker, no such image, or it does not start
     */
    <C extends GenericContainer<?>> C run(String image, BiFunction<DockerImageName, URI, C> maker) {
        Docker docker = Docker.probe();
        if (!docker.answers()) {
            throw failure.noDocker(docker);
        }
        DockerImageName name = name(image);
        NeededImages.ofRyuk(docker).ifPresent(problem -> {
            throw failure.noRyuk(problem);
        });
        C container = maker.apply(name, docker.address());
        try {
            Images.fetch(name, failure);
            container.withStartupTimeout(timeout);
            container.start();
            return container;
        } catch (BraidException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failure.notStarted(image, timeout, e);
        }
    }

    private DockerImageName name(String image) {
        String usual = DockerImageName.parse(kind.image()).getUnversionedPart();
        try {
            DockerImageName name = DockerImageName.parse(image);
            name.assertValid();
            return name.getUnversionedPart().startsWith(usual) ? name : name.asCompatibleSubstituteFor(usual);
        } catch (IllegalArgumentException e) {
            throw failure.badName(image, e);
        }
    }
}
