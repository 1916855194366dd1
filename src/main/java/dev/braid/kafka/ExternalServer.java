package dev.braid.kafka;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.internal.setting.Setting;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.jspecify.annotations.Nullable;

/** A server that somebody else has started: asked once whether it answers. */
final class ExternalServer {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final String ADDRESS = "`" + Setting.KAFKA_BOOTSTRAP_SERVERS.key() + "`";
    private static final String CLIENT_CONFIG = "`" + Setting.KAFKA_CLIENT_CONFIG.key() + "`";

    private final String address;
    private final Map<String, Object> clientConfig;

    private ExternalServer(String address, @Nullable String clientConfigFile) {
        this.address = address;
        this.clientConfig =
                new HashMap<>(clientConfigFile == null ? Map.of() : ClientConfigFile.read(clientConfigFile));
        clientConfig.put(KafkaServer.BOOTSTRAP_SERVERS, address);
    }

    /**
     * The server at this address.
     *
     * @throws BraidException if it does not answer within 15 s
     */
    static KafkaServer of(String address, @Nullable String clientConfigFile, String cause) {
        ExternalServer server = new ExternalServer(address, clientConfigFile);
        server.check();
        return new KafkaServer(
                BackendMode.EXTERNAL,
                address,
                server.clientConfig,
                "Kafka: the server at " + address + ", since " + cause,
                false,
                () -> Reachable.problem(HostAndPort.parse(address)),
                () -> {});
    }

    private void check() {
        Reachable.problem(HostAndPort.parse(address)).ifPresent(problem -> {
            throw new BraidException(
                    "Kafka at " + address + ": found " + problem + "; start the server, or correct " + ADDRESS);
        });
        ask();
    }

    private void ask() {
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.put("request.timeout.ms", (int) PATIENCE.toMillis());
        config.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        try {
            Admin admin = Admin.create(config);
            try {
                admin.describeCluster().nodes().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } finally {
                // Without a bound, one close in twenty waits for ever for a request that nobody answered.
                admin.close(KafkaClients.CLOSING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BraidException("Kafka at " + address + ": interrupted while waiting for its answer", e);
        } catch (ExecutionException | TimeoutException e) {
            throw e.getCause() instanceof AuthenticationException refused ? refused(refused) : silent(e);
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new BraidException(
                    "Kafka at " + address + ": no client can be made (" + cause.getMessage() + "); correct "
                            + (clientConfig.size() > 1 ? "the file that " + CLIENT_CONFIG + " names" : ADDRESS),
                    e);
        }
    }

    private BraidException refused(AuthenticationException cause) {
        return new BraidException(
                "Kafka at " + address + ": refuses the client (" + cause.getMessage()
                        + "); correct the login in the file that " + CLIENT_CONFIG + " names",
                cause);
    }

    private BraidException silent(Exception cause) {
        return new BraidException(
                "Kafka at " + address + ": something listens there, but no answer of Kafka came within "
                        + Durations.words(PATIENCE) + "; correct " + ADDRESS
                        + ", or the server's advertised.listeners if they name what cannot be reached from here,"
                        + " or, if it wants TLS or a login, name a properties file with the client's settings in "
                        + CLIENT_CONFIG,
                cause);
    }
}
