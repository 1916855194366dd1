package dev.braid.internal.container;

import dev.braid.internal.server.Guard;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Sees to it that a container is removed when the tests are killed, by the watchdog where there is no Ryuk to do so. */
final class ContainerGuard implements AutoCloseable {

    private final URI docker;
    private @Nullable Guard guard;

    /** At this Docker. */
    ContainerGuard(URI docker) {
        this.docker = docker;
    }

    /** The container is there from now on. */
    void open(String containerId) {
        guard = Ryuk.isDisabled() ? Guard.overContainer(containerId, docker) : null;
    }

    /** It is gone. */
    @Override
    public void close() {
        if (guard != null) {
            guard.close();
        }
    }
}
