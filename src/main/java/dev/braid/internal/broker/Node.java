package dev.braid.internal.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import org.apache.kafka.common.Endpoint;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.BrokerState;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.apache.kafka.server.fault.LoggingFaultHandler;

/**
 * Controller and broker of one configuration.
 *
 * <p>Not by {@code KafkaRaftServer}: that one takes no socket that is bound already, names itself in JMX where a second one
 * would clash, and ends the JVM when something goes wrong.
 */
final class Node {

    private static final Set<BrokerState> SERVING =
            EnumSet.of(BrokerState.STARTING, BrokerState.RECOVERY, BrokerState.RUNNING);

    private final Metrics metrics;
    private final ControllerServer controller;
    private final BrokerServer broker;

    Node(KafkaConfig config, ServerSocketFactory sockets) throws Exception {
        Formatter storage = format(config);
        metrics = Server.initializeMetrics(config, Time.SYSTEM, storage.clusterId());
        SharedServer shared = new SharedServer(
                config,
                new MetaPropertiesEnsemble.Loader()
                        .addMetadataLogDir(config.metadataLogDir())
                        .addLogDirs(config.logDirs())
                        .load(),
                Time.SYSTEM,
                metrics,
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                List.of(),
                (name, fatal, action) -> new LoggingFaultHandler(name, action),
                sockets);
        controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), storage.bootstrapMetadata());
        broker = new BrokerServer(shared);
    }

    private static Formatter format(KafkaConfig config) throws Exception {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(config.nodeId())
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setMetadataLogDirectory(config.metadataLogDir())
                .setDirectories(config.logDirs());
        formatter.run();
        return formatter;
    }

    void start() {
        controller.startup();
        broker.startup();
    }

    /** The first listener that it tells to clients. */
    String address() {
        Endpoint endpoint = broker.config().effectiveAdvertisedBrokerListeners().head();
        int port =
                endpoint.port() == 0 ? broker.boundPort(ListenerName.normalised(endpoint.listener())) : endpoint.port();
        return endpoint.host() + ":" + port;
    }

    /** Since {@link #start}; that comes back a moment before the broker changes its state to running. */
    boolean isRunning() {
        return SERVING.contains(broker.brokerState());
    }

    void stop() {
        broker.shutdown();
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
        // The servers do so only if they have come far enough.
        metrics.close();
    }
}
