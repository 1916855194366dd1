package dev.braid.internal.container;

import dev.braid.BraidException;
import dev.braid.internal.server.ServerKind;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;

/** A server in a container that runs: one of ours, or one that a test class declares itself. */
public final class ServerContainer implements AutoCloseable {

    private final GenericContainer<?> container;
    private final String addressMethod;
    private final boolean isStartedHere;
    private final @Nullable ContainerGuard guard;

    private ServerContainer(
            GenericContainer<?> container,
            String addressMethod,
            boolean isStartedHere,
            @Nullable ContainerGuard guard) {
        this.container = container;
        this.addressMethod = addressMethod;
        this.isStartedHere = isStartedHere;
        this.guard = guard;
    }

    /** One of ours, which has been started. */
    static ServerContainer ours(ServerKind kind, GenericContainer<?> container) {
        return new ServerContainer(container, kind.container().addressMethod(), true, null);
    }

    /**
     * Starts Kafka, and comes back when it serves.
     *
     * @param image of any registry; what is in it must start like {@code apache/kafka}
     * @param config settings of the broker
     * @param timeout how long it may take to serve
     * @throws BraidException if there is no Docker, no such image, or it does not start
     */
    public static ServerContainer startKafka(
            ServerKind kind, String image, Map<String, String> config, Duration timeout) {
        return ours(kind, new ContainerStart(kind, timeout).run(image, (name, docker) -> {
                    GuardedKafka kafka = new GuardedKafka(name, docker);
                    config.forEach((key, value) -> kafka.addEnv(Variables.name(key), value));
                    return kafka;
                }));
    }

    /**
     * The server in a container of the user's, which is started if it does not run, and then stopped.
     *
     * @param container one of Testcontainers, with the method that tells its address
     * @throws BraidException if it is something else, or does not start
     */
    public static ServerContainer declared(ServerKind kind, Object container) {
        String type = container.getClass().getName();
        String advice = "; take " + kind.container().type();
        if (!(container instanceof GenericContainer<?> generic)) {
            throw new BraidException("found a " + type + ", expected a container of Testcontainers" + advice);
        }
        String addressMethod = kind.container().addressMethod();
        try {
            container.getClass().getMethod(addressMethod);
            return declared(addressMethod, generic);
        } catch (NoSuchMethodException e) {
            throw new BraidException(
                    "found a " + type + ", expected a container with a method " + addressMethod + "()" + advice, e);
        } catch (BraidException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ContainerFailure(kind).notStarted(generic.getDockerImageName(), e);
        }
    }

    private static ServerContainer declared(String addressMethod, GenericContainer<?> container) {
        boolean isStartedHere = !container.isRunning();
        if (!isStartedHere) {
            return new ServerContainer(container, addressMethod, false, null);
        }
        container.start();
        ContainerGuard guard = new ContainerGuard(Docker.probe().address());
        guard.open(container.getContainerId());
        return new ServerContainer(container, addressMethod, true, guard);
    }

    GenericContainer<?> container() {
        return container;
    }

    /** Where clients find it: host and port. */
    public String address() {
        try {
            return String.valueOf(container.getClass().getMethod(addressMethod).invoke(container));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new BraidException(
                    "the address of " + image() + " cannot be had: " + e + "; make its method " + addressMethod
                            + "() public, in a public class",
                    e);
        }
    }

    public boolean isStartedHere() {
        return isStartedHere;
    }

    public String image() {
        return container.getDockerImageName();
    }

    /** What has happened to it, if it does not run any more. */
    public Optional<String> trouble() {
        return ContainerState.trouble(container);
    }

    /** Stops and removes it, if it was started here. */
    @Override
    public void close() {
        if (isStartedHere) {
            container.stop();
        }
        if (guard != null) {
            guard.close();
        }
    }
}
