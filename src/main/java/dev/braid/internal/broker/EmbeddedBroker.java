package dev.braid.internal.broker;

import dev.braid.BraidException;
import dev.braid.internal.server.TemporaryFolder;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Kafka broker that is its own controller, in this JVM; several can run at the same time. */
public final class EmbeddedBroker implements AutoCloseable {

    private final TemporaryFolder folder = TemporaryFolder.create("braid-kafka-");
    private @Nullable ControllerPort port;
    private @Nullable Node node;

    private EmbeddedBroker() {
        BrokerMetrics.open();
    }

    /**
     * Starts one, and comes back when it serves.
     *
     * @param config settings of the broker, which go before ours
     * @throws BraidException if it does not start
     */
    public static EmbeddedBroker start(Map<String, String> config) {
        EmbeddedBroker broker = new EmbeddedBroker();
        try {
            broker.startNode(config);
            return broker;
        } catch (Throwable e) {
            // Also errors of Scala, whose methods throw what they like, and of jars that do not fit together.
            broker.closeAfter(e);
            throw StartFailure.of(e);
        }
    }

    private void startNode(Map<String, String> config) throws Exception {
        port = ControllerPort.bind();
        Node started = new Node(BrokerSettings.of(folder.path(), port.number(), config), port);
        node = started;
        started.start();
    }

    /** Where clients find it: host and port. */
    public String bootstrapServers() {
        if (node == null) {
            throw new IllegalStateException("not started");
        }
        return node.address();
    }

    /** What has happened to it, if it does not run any more. */
    public Optional<String> trouble() {
        return node != null && node.isRunning()
                ? Optional.empty()
                : Optional.of("a broker in this JVM that has stopped serving");
    }

    private void closeAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException | Error e) {
            failure.addSuppressed(e);
        }
    }

    /** Stops it, waits until its threads have ended, and deletes its files. */
    @Override
    public void close() {
        try {
            if (node != null) {
                node.stop();
            }
            if (port != null) {
                port.close();
            }
        } catch (IOException e) {
            throw new BraidException("Kafka in this JVM: the controller's port could not be closed: " + e, e);
        } finally {
            BrokerMetrics.close();
            folder.close();
        }
    }
}
