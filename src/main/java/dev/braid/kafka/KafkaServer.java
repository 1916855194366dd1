package dev.braid.kafka;

import dev.braid.BackendMode;
import dev.braid.internal.server.RunningServer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A running server, shared by those who lease it; safe for use by many threads.
 *
 * @param mode where it came from, never {@code AUTO}
 * @param bootstrapServers its address
 * @param clientConfig what clients need to reach it, the address included
 * @param reason what was chosen and why, in one sentence
 * @param isOurs whether we started it
 * @param trouble what has happened to it, if it does not run any more
 * @param stop what stops it
 */
record KafkaServer(
        BackendMode mode,
        String bootstrapServers,
        Map<String, Object> clientConfig,
        String reason,
        boolean isOurs,
        Supplier<Optional<String>> trouble,
        Runnable stop)
        implements RunningServer {

    static final String BOOTSTRAP_SERVERS = "bootstrap.servers";

    KafkaServer {
        clientConfig = Map.copyOf(clientConfig);
    }

    @Override
    public String address() {
        return bootstrapServers;
    }

    /** What clients need where there is nothing but an address. */
    static Map<String, Object> clientConfig(String bootstrapServers) {
        return Map.of(BOOTSTRAP_SERVERS, bootstrapServers);
    }
}
