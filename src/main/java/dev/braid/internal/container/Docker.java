package dev.braid.internal.container;

import dev.braid.internal.server.ServerKind;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.testcontainers.dockerclient.TransportConfig;

/**
 * Whether there is a Docker that can be worked with, and which.
 *
 * @param answers whether it does
 * @param address where it was asked
 * @param problem why it cannot be worked with, in words that follow "since"; empty when it can
 * @param remedy what to do about that; empty where Testcontainers is to be replaced
 * @param transport the way to it; null where it does not answer
 */
public record Docker(
        boolean answers,
        URI address,
        String problem,
        String remedy,
        @Nullable TransportConfig transport) {

    private static @Nullable Docker found;

    static Docker answering(URI address, TransportConfig transport) {
        return new Docker(true, address, "", "", transport);
    }

    static Docker silent(URI address, String what) {
        return new Docker(
                false,
                address,
                "Docker did not answer at " + address + " (" + what + ")",
                "start Docker, or name its address in the environment variable DOCKER_HOST",
                null);
    }

    static Docker refusing(URI address, String what) {
        return new Docker(
                false,
                address,
                "Docker at " + address + " refuses Testcontainers (" + what + ")",
                what.contains("too old")
                        ? ""
                        : "take a newer Docker, or another one by the environment variable DOCKER_HOST",
                null);
    }

    /** What to do about the problem, for who wants a server of a kind. */
    String remedyFor(ServerKind kind) {
        return remedy.isEmpty() ? "take a newer " + kind.container().library().artifact() : remedy;
    }

    /**
     * Asks the Dockers that Testcontainers would ask, once in the life of the JVM. Not by Testcontainers' own search, which
     * waits long for those that do not answer, and writes as long about it.
     */
    public static synchronized Docker probe() {
        Docker known = found;
        if (known == null) {
            known = DockerSearch.run();
            found = known;
        }
        return known;
    }
}
