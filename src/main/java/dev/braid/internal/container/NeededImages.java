package dev.braid.internal.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * Whether the images that a container needs are there, or can be had: where they cannot, Testcontainers itself finds out
 * after minutes.
 */
public final class NeededImages {

    private NeededImages() {}

    /**
     * Fetches what is missing.
     *
     * @param docker one that answers
     * @param image of the server
     * @return why there can be no container of it, in words that follow "since"; empty where there can
     */
    public static Optional<String> problem(Docker docker, String image) {
        Optional<String> problem = asked(docker, client -> problem(client, DockerImageName.parse(image)));
        return problem.isPresent() ? problem : ofRyuk(docker);
    }

    /** As {@link #problem}, of what removes containers after the tests. */
    @SuppressWarnings("deprecation") // of the name of Ryuk's image, which is told nowhere else
    static Optional<String> ofRyuk(Docker docker) {
        return asked(
                docker,
                client -> Ryuk.isDisabled() || Images.isAny(client, Ryuk.IMAGE)
                        ? Optional.empty()
                        : problem(
                                client,
                                DockerImageName.parse(TestcontainersConfiguration.getInstance()
                                        .getRyukImage())));
    }

    private static Optional<String> asked(Docker docker, Function<DockerClient, Optional<String>> question) {
        try (DockerClient client =
                DockerClientProviderStrategy.getClientForConfig(Objects.requireNonNull(docker.transport()))) {
            return question.apply(client);
        } catch (IOException e) {
            return Optional.of("Docker at " + docker.address() + " gave no answer (" + Words.of(e) + ")");
        }
    }

    private static Optional<String> problem(DockerClient client, DockerImageName image) {
        try {
            Images.fetch(client, image);
            return Optional.empty();
        } catch (DockerException | DockerClientException e) {
            return Optional.of("Docker has no image " + image.asCanonicalNameString() + ", and cannot pull it ("
                    + Words.of(e) + ")");
        }
    }
}
