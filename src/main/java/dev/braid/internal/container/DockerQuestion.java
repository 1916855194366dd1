package dev.braid.internal.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import dev.braid.internal.time.Durations;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;

/** Asks a Docker what it is, in the way that Testcontainers does before it uses one. */
final class DockerQuestion {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final URI address;
    private final TransportConfig transport;

    DockerQuestion(URI address, TransportConfig transport) {
        this.address = address;
        this.transport = transport;
    }

    Docker answer() {
        FutureTask<Void> question = new FutureTask<>(this::ask);
        Thread thread = new Thread(question, "braid-docker");
        thread.setDaemon(true);
        thread.start();
        try {
            question.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return Docker.answering(address, transport);
        } catch (TimeoutException e) {
            return Docker.silent(address, "nothing within " + Durations.words(PATIENCE));
        } catch (ExecutionException e) {
            return explain(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Docker.silent(address, "interrupted");
        }
    }

    private @Nullable Void ask() throws IOException {
        try (DockerClient client = DockerClientProviderStrategy.getClientForConfig(transport)) {
            client.infoCmd().exec();
        }
        return null;
    }

    private Docker explain(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof DockerException) {
                return Docker.refusing(address, Words.of(cause));
            }
        }
        return Docker.silent(address, Words.of(problem));
    }
}
