package dev.braid.internal.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.FaultHandlerFactory;
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

    Node(Map<String, String> settings, ControllerPort port) throws Exception {
        KafkaConfig config = new KafkaConfig(settings, false);
        List<String> folders = BrokerSettings.folders(settings);
        Formatter storage = format(config, folders);
        metrics = Server.initializeMetrics(config, Time.SYSTEM, storage.clusterId());
        MetaPropertiesEnsemble properties = new MetaPropertiesEnsemble.Loader()
                .addMetadataLogDir(config.metadataLogDir())
                .addLogDirs(folders)
                .load();
        CompletableFuture<Map<Integer, InetSocketAddress>> voters =
                CompletableFuture.completedFuture(QuorumConfig.parseVoterConnections(BrokerSettings.voters(settings)));
        FaultHandlerFactory faults = (name, fatal, action) -> new LoggingFaultHandler(name, action);
        SharedServer shared;
        if (OlderKafka.opensItsSockets()) {
            // For a moment, another process may take the port: there is no way to hand it over.
            port.close();
            shared = OlderKafka.sharedServer(config, properties, Time.SYSTEM, metrics, voters, List.of(), faults);
        } else {
            shared = new SharedServer(
                    config, properties, Time.SYSTEM, metrics, voters, List.of(), faults, BoundSockets.of(port));
        }
        controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), storage.bootstrapMetadata());
        broker = new BrokerServer(shared);
    }

    private static Formatter format(KafkaConfig config, List<String> folders) throws Exception {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(config.nodeId())
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setMetadataLogDirectory(config.metadataLogDir())
                .setDirectories(folders);
        formatter.run();
        return formatter;
    }

    void start() {
        controller.startup();
        broker.startup();
    }

    /** The first listener that it tells to clients. */
    String address() {
        Object first = broker.config().effectiveAdvertisedBrokerListeners().head();
        Endpoint endpoint = OlderKafka.endpoint(first);
        @SuppressWarnings("removal") // by Kafka 5; what comes in its place is not there before 4.1
        String listener = endpoint.listenerName().orElseThrow();
        int port = endpoint.port() == 0 ? broker.boundPort(ListenerName.normalised(listener)) : endpoint.port();
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
