package dev.braid.internal.container;

import dev.braid.BraidException;
import dev.braid.internal.server.ServerKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.elasticsearch.ElasticsearchContainer;

/**
 * Elasticsearch in a container, and how clients get in.
 *
 * @param server that runs
 * @param url for clients
 * @param password of the user {@link #USER}; null where everybody is let in
 * @param certificate of the authority that signed the server's, as PEM; null where it speaks no TLS
 */
public record ElasticContainer(
        ServerContainer server,
        String url,
        @Nullable String password,
        @Nullable String certificate) {

    /** Who logs in. */
    public static final String USER = "elastic";

    private static final String SECURITY = "xpack.security.enabled";
    private static final String PASSWORD = "ELASTIC_PASSWORD";

    /**
     * Starts one, and comes back when it serves.
     *
     * @param secure whether it speaks TLS and wants a password
     * @param config settings of the server, and variables of its environment
     * @param timeout how long it may take to serve
     * @throws BraidException if there is no Docker, no such image, or it does not start
     */
    public static ElasticContainer start(
            ServerKind kind, String image, boolean secure, Map<String, String> config, Duration timeout) {
        return of(ServerContainer.ours(kind, new ContainerStart(kind, timeout).run(image, (name, docker) -> {
                    GuardedElasticsearch elasticsearch = new GuardedElasticsearch(name, docker);
                    if (!secure) {
                        elasticsearch.addEnv(SECURITY, "false");
                    }
                    config.forEach(elasticsearch::addEnv);
                    return elasticsearch;
                })));
    }

    /** As {@link ServerContainer#declared}. */
    public static ElasticContainer declared(ServerKind kind, Object container) {
        return of(ServerContainer.declared(kind, container));
    }

    private static ElasticContainer of(ServerContainer server) {
        Map<String, String> environment = server.container().getEnvMap();
        boolean isOpen = "false".equals(environment.get(SECURITY)) || !environment.containsKey(PASSWORD);
        @Nullable String certificate = isOpen ? null : certificate(server);
        return new ElasticContainer(
                server,
                (certificate == null ? "http://" : "https://") + server.address(),
                isOpen ? null : environment.get(PASSWORD),
                certificate);
    }

    private static @Nullable String certificate(ServerContainer server) {
        return server.container() instanceof ElasticsearchContainer elasticsearch
                ? elasticsearch
                        .caCertAsBytes()
                        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                        .orElse(null)
                : null;
    }

    /** Says nothing of secrets. */
    @Override
    public String toString() {
        return url;
    }
}
