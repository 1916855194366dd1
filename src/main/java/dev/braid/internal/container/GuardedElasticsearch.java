package dev.braid.internal.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import java.net.URI;
import java.time.Duration;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.utility.DockerImageName;

/** A container that is removed when the tests are killed. */
final class GuardedElasticsearch extends ElasticsearchContainer {

    /** Testcontainers' own minute is too short on a machine that does other things as well. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ContainerGuard guard;

    GuardedElasticsearch(DockerImageName image, URI docker) {
        super(image);
        this.guard = new ContainerGuard(docker);
        withStartupTimeout(PATIENCE);
    }

    @Override
    protected void containerIsCreated(String containerId) {
        guard.open(containerId);
    }

    @Override
    protected void containerIsStopped(InspectContainerResponse containerInfo) {
        guard.close();
    }
}
