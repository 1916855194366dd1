package dev.braid.kafka;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.internal.broker.EmbeddedBroker;
import dev.braid.internal.container.ServerContainer;
import dev.braid.internal.mode.ModeChoice;
import dev.braid.internal.server.ServerKind;
import dev.braid.internal.server.SharedServers;
import java.util.Objects;

/** The servers of this JVM: one for all who want an equal one; safe for use by many threads. */
final class KafkaServers {

    /** By {@link KafkaServerOptions}, or by the container of a user. */
    private static final SharedServers<KafkaServer> SERVERS = new SharedServers<>("Kafka");

    private KafkaServers() {}

    /**
     * Takes part in a server, which is started if it does not run yet.
     *
     * @throws BraidException if there is none to be had, or it has stopped meanwhile
     */
    static KafkaLease lease(KafkaServerOptions options) {
        ModeChoice choice = options.choice();
        KafkaServerOptions wanted = options.in(choice.mode());
        return new KafkaLease(SERVERS.lease(wanted, () -> start(wanted, options.kind(), choice.cause())));
    }

    /**
     * Takes part in the server in a container of the user's, which is started if it does not run.
     *
     * @param container of Testcontainers, with a method {@code getBootstrapServers()}
     * @throws BraidException if it is something else, or does not start
     */
    static KafkaLease of(Object container) {
        ModeChoice.requireContainers(KafkaServerOptions.KIND);
        return new KafkaLease(SERVERS.leaseOf(container, () -> users(container)));
    }

    private static KafkaServer start(KafkaServerOptions wanted, ServerKind kind, String cause) {
        KafkaServer started = startUnchecked(wanted, kind, cause);
        if (!wanted.config().isEmpty()) {
            try {
                StartedBroker.checkKnows(wanted.config().keySet(), started);
            } catch (RuntimeException e) {
                started.stop().run();
                throw e;
            }
        }
        return started;
    }

    private static KafkaServer startUnchecked(KafkaServerOptions wanted, ServerKind kind, String cause) {
        return switch (wanted.mode()) {
            case EMBEDDED -> embedded(wanted, cause);
            case CONTAINER -> container(wanted, kind, cause);
            default ->
                ExternalServer.of(Objects.requireNonNull(wanted.bootstrapServers()), wanted.clientConfig(), cause);
        };
    }

    private static KafkaServer embedded(KafkaServerOptions wanted, String cause) {
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerDefaults.with(wanted.config()));
        String address = broker.bootstrapServers();
        return new KafkaServer(
                BackendMode.EMBEDDED,
                address,
                KafkaServer.clientConfig(address),
                "Kafka: an embedded broker at " + address + ", since " + cause,
                true,
                broker::trouble,
                broker::close);
    }

    private static KafkaServer container(KafkaServerOptions wanted, ServerKind kind, String cause) {
        ServerContainer container = ServerContainer.startKafka(
                kind, wanted.image(), BrokerDefaults.with(wanted.config()), wanted.startupTimeout());
        String address = container.address();
        return new KafkaServer(
                BackendMode.CONTAINER,
                address,
                KafkaServer.clientConfig(address),
                "Kafka: a container of " + wanted.image() + " at " + address + ", since " + cause,
                true,
                container::trouble,
                container::close);
    }

    private static KafkaServer users(Object object) {
        ServerContainer container = ServerContainer.declared(KafkaServerOptions.KIND, object);
        String address = container.address();
        return new KafkaServer(
                BackendMode.CONTAINER,
                address,
                KafkaServer.clientConfig(address),
                "Kafka: a container of " + container.image() + " at " + address + ", since the tests declare it",
                container.isStartedHere(),
                container::trouble,
                container::close);
    }
}
