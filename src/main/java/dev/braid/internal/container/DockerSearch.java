package dev.braid.internal.container;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;
import org.testcontainers.utility.TestcontainersConfiguration;

/** Goes through the addresses that Testcontainers knows for Docker, until one answers. */
final class DockerSearch {

    private static final URI USUAL = URI.create("unix:///var/run/docker.sock");

    /** Of these, the first offers nothing unless it is configured, and the second has a default. */
    private static final String BY_PROPERTY = "TestcontainersHostPropertyClientProviderStrategy";

    private static final String BY_ENVIRONMENT = "EnvironmentAndSystemPropertyClientProviderStrategy";

    /** It does not only tell an address: it starts a virtual machine. */
    private static final String MACHINE = "DockerMachineClientProviderStrategy";

    private static final List<String> FILES = List.of("unix", "npipe");

    private DockerSearch() {}

    /** The first that answers, else the first there is; what is wrong with others is of no interest. */
    static Docker run() {
        @Nullable Docker first = null;
        for (Map.Entry<URI, TransportConfig> candidate : candidates().entrySet()) {
            Docker docker = ask(candidate.getKey(), candidate.getValue());
            if (docker.answers()) {
                return docker;
            }
            first = first == null ? docker : first;
        }
        return first == null ? missing(USUAL) : first;
    }

    /** One that users have named is the only one: they would not look for their containers at another. */
    private static Map<URI, TransportConfig> candidates() {
        Map<URI, TransportConfig> candidates = new LinkedHashMap<>();
        for (DockerClientProviderStrategy strategy : ServiceLoader.load(
                DockerClientProviderStrategy.class, DockerClientProviderStrategy.class.getClassLoader())) {
            String name = strategy.getClass().getSimpleName();
            @Nullable TransportConfig transport = name.equals(MACHINE) ? null : transport(strategy);
            if (transport != null) {
                candidates.putIfAbsent(transport.getDockerHost(), transport);
                if (name.equals(BY_PROPERTY) || (name.equals(BY_ENVIRONMENT) && isNamed())) {
                    return candidates;
                }
            }
        }
        return candidates;
    }

    private static @Nullable TransportConfig transport(DockerClientProviderStrategy strategy) {
        try {
            return strategy.getTransportConfig();
        } catch (RuntimeException | LinkageError e) {
            // What strategies say, in many ways, when they have nothing to offer on this machine.
            return null;
        }
    }

    /** By DOCKER_HOST, or in ~/.testcontainers.properties. */
    private static boolean isNamed() {
        return TestcontainersConfiguration.getInstance().getEnvVarOrUserProperty("docker.host", null) != null;
    }

    private static Docker ask(URI address, TransportConfig transport) {
        if (FILES.contains(address.getScheme()) && !Files.exists(Path.of(address.getPath()))) {
            return missing(address);
        }
        return new DockerQuestion(address, transport).answer();
    }

    private static Docker missing(URI address) {
        return Docker.silent(address, "there is no such file");
    }
}
