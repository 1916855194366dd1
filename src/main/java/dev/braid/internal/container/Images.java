package dev.braid.internal.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.braid.BraidException;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** Gets an image that is not there yet. Testcontainers would try for two minutes to pull one that does not exist. */
final class Images {

    private Images() {}

    static void fetch(DockerImageName asked, ContainerFailure failure) {
        DockerImageName image = ImageNameSubstitutor.instance().apply(asked);
        try {
            fetch(DockerClientFactory.instance().client(), image);
        } catch (DockerException | DockerClientException e) {
            throw failure.noImage(image.asCanonicalNameString(), e);
        }
    }

    static void fetch(DockerClient client, DockerImageName image) {
        try {
            client.inspectImageCmd(image.asCanonicalNameString()).exec();
        } catch (NotFoundException missing) {
            pull(client, image);
        }
    }

    /** Whether there is an image of this name, of any version. */
    static boolean isAny(DockerClient client, String name) {
        return !client.listImagesCmd()
                .withFilter("reference", List.of(name))
                .exec()
                .isEmpty();
    }

    private static void pull(DockerClient client, DockerImageName image) {
        try {
            client.pullImageCmd(image.getUnversionedPart())
                    .withTag(image.getVersionPart())
                    .exec(new PullImageResultCallback())
                    .awaitCompletion();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BraidException("interrupted while pulling the image " + image.asCanonicalNameString(), e);
        }
    }
}
