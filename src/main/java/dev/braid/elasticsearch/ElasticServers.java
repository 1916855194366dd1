package dev.braid.elasticsearch;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.internal.container.ElasticContainer;
import dev.braid.internal.container.ServerContainer;
import dev.braid.internal.distribution.Distribution;
import dev.braid.internal.distribution.ElasticProcess;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.mode.ModeChoice;
import dev.braid.internal.server.Lease;
import dev.braid.internal.server.ServerKind;
import dev.braid.internal.server.SharedServers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The servers of this JVM: one for all who want an equal one; safe for use by many threads. */
final class ElasticServers {

    /** By {@link ElasticServerOptions}, or by the container of a user. */
    private static final SharedServers<ElasticServer> SERVERS = new SharedServers<>("Elasticsearch");

    private ElasticServers() {}

    /**
     * Takes part in a server, which is started if it does not run yet.
     *
     * @throws BraidException if there is none to be had, or it has stopped meanwhile
     */
    static Lease<ElasticServer> lease(ElasticServerOptions options) {
        ModeChoice choice = options.choice();
        ElasticServerOptions wanted = options.in(choice.mode());
        return SERVERS.lease(wanted, () -> start(wanted, options.kind(), choice.cause()));
    }

    /**
     * Takes part in the server in a container of the user's, which is started if it does not run.
     *
     * @param container of Testcontainers, with a method {@code getHttpHostAddress()}
     * @throws BraidException if it is something else, or does not start
     */
    static Lease<ElasticServer> of(Object container) {
        ServerKind kind = ElasticLibrary.kind(new Distribution(null));
        ModeChoice.requireContainers(kind);
        return SERVERS.leaseOf(
                container, () -> contained(ElasticContainer.declared(kind, container), "the tests declare it"));
    }

    private static ElasticServer start(ElasticServerOptions wanted, ServerKind kind, String cause) {
        return switch (wanted.mode()) {
            case EMBEDDED -> embedded(wanted, cause);
            case CONTAINER ->
                contained(
                        ElasticContainer.start(
                                kind,
                                wanted.image(),
                                wanted.secure(),
                                ServerDefaults.with(wanted.config()),
                                wanted.startupTimeout()),
                        cause);
            default -> ExternalServer.of(Objects.requireNonNull(wanted.external()), cause);
        };
    }

    private static ElasticServer embedded(ElasticServerOptions wanted, String cause) {
        ElasticProcess process = ElasticProcess.start(
                wanted.distribution().path(), ServerDefaults.with(wanted.config()), wanted.startupTimeout());
        return new ElasticServer(
                BackendMode.EMBEDDED,
                Login.none(process.url()),
                "Elasticsearch: an embedded server at " + process.url() + ", since " + cause,
                true,
                process::trouble,
                process::close);
    }

    private static ElasticServer contained(ElasticContainer container, String cause) {
        ServerContainer server = container.server();
        return new ElasticServer(
                BackendMode.CONTAINER,
                login(container),
                "Elasticsearch: a container of " + server.image() + " at " + container.url() + ", since " + cause,
                server.isStartedHere(),
                server::trouble,
                server::close);
    }

    private static Login login(ElasticContainer container) {
        Login open = Login.none(container.url());
        @Nullable String certificate = container.certificate();
        ElasticAccess access =
                certificate == null ? open.access() : open.access().trusting(certificate);
        @Nullable String password = container.password();
        return password == null ? new Login(access, null, null) : Login.of(access, ElasticContainer.USER, password);
    }
}
