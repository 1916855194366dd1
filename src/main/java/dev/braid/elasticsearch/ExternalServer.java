package dev.braid.elasticsearch;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.internal.elastic.ElasticAnswer;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.internal.elastic.ElasticProblems;
import dev.braid.internal.setting.Setting;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A server that somebody else has started: asked once whether it answers. */
final class ExternalServer {

    private static final String HEALTH = "/_cluster/health";
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private ExternalServer() {}

    /**
     * The server that settings name.
     *
     * @throws BraidException if it does not answer, with the setting to correct
     */
    static ElasticServer of(ExternalLogin external, String cause) {
        Login login = external.login();
        check(login);
        return new ElasticServer(
                BackendMode.EXTERNAL,
                login,
                "Elasticsearch: the server at " + login + ", since " + cause,
                false,
                () -> trouble(login),
                () -> {});
    }

    private static void check(Login login) {
        try (ElasticClient client = client(login)) {
            ElasticAnswer answer = client.ask("GET", HEALTH, null);
            if (answer.isMissing()) {
                throw new BraidException(
                        "Elasticsearch at " + login + ": found another server there (" + answer.reason()
                                + "); correct the address in " + ExternalLogin.name(Setting.ELASTICSEARCH_URL));
            }
            if (!answer.isDone()) {
                throw ElasticProblems.refused(login.access(), "Elasticsearch", answer);
            }
        }
    }

    private static ElasticClient client(Login login) {
        try {
            return ElasticClient.of(login.access(), PATIENCE);
        } catch (BraidException e) {
            throw new BraidException(ExternalLogin.name(Setting.ELASTICSEARCH_CERTIFICATE) + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> trouble(Login login) {
        try (ElasticClient client = ElasticClient.of(login.access(), PATIENCE)) {
            client.tryAsk("GET", HEALTH, null);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("nobody who answers there (" + e.getMessage() + ")");
        }
    }
}
