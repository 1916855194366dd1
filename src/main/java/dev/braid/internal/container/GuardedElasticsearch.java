package dev.braid.internal.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import java.net.URI;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.utility.DockerImageName;

/** A container that is removed when the tests are killed. */
final class GuardedElasticsearch extends ElasticsearchContainer {

    private final ContainerGuard guard;

    GuardedElasticsearch(DockerImageName image, URI docker) {
        super(image);
        this.guard = new ContainerGuard(docker);
    }

    @Override
    protected void containerIsCreated(String containerId) {
        guard.open(containerId);
    }

    @Override
    protected void waitUntilContainerStarted() {
        StartupWatch.run(this, super::waitUntilContainerStarted);
    }

    @Override
    protected void containerIsStopped(InspectContainerResponse containerInfo) {
        guard.close();
    }
}
