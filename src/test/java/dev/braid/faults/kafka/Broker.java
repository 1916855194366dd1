package dev.braid.faults.kafka;

import dev.braid.ChildJvm;
import dev.braid.faults.Ports;
import dev.braid.faults.ServerProcess;
import dev.braid.faults.TcpProxy;
import dev.braid.testkit.ConsoleLogging;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** One of the brokers of a cluster, which is a controller too. Clients reach it through a network of its own. */
final class Broker implements AutoCloseable {

    private static final List<String> OPTIONS = List.of(
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dslf4j.provider=" + ConsoleLogging.class.getName());

    private final int id;
    private final int clientPort = Ports.pinned();
    private final int directPort = Ports.pinned();
    private final int controllerPort = Ports.pinned();
    private final TcpProxy network = new TcpProxy(clientPort);
    private final ServerProcess process;
    private final Path data;
    private final Path properties;

    Broker(int id, String cluster, Path folder) {
        this.id = id;
        data = folder.resolve("data-" + id);
        properties = folder.resolve("broker-" + id + ".properties");
        process = new ServerProcess(
                "broker " + id,
                ChildJvm.command(OPTIONS, BrokerMain.class, List.of(data.toString(), properties.toString(), cluster)),
                folder.resolve("broker-" + id + ".log"));
    }

    int id() {
        return id;
    }

    TcpProxy network() {
        return network;
    }

    ServerProcess process() {
        return process;
    }

    /** Where clients find it. */
    String address() {
        return "localhost:" + network.port();
    }

    /** Where it is reached whatever is wrong with the network: by the other brokers, and by those who look at it. */
    String directAddress() {
        return "localhost:" + directPort;
    }

    /** What the others vote for. */
    String voter() {
        return id + "@localhost:" + controllerPort;
    }

    void configure(Properties common) throws IOException {
        Properties all = new Properties();
        all.putAll(common);
        all.setProperty("node.id", Integer.toString(id));
        all.setProperty("log.dirs", data.toString());
        all.setProperty(
                "listeners",
                "CLIENT://localhost:" + clientPort + ",DIRECT://" + directAddress() + ",CONTROLLER://localhost:"
                        + controllerPort);
        all.setProperty("advertised.listeners", "CLIENT://" + address() + ",DIRECT://" + directAddress());
        try (Writer writer = Files.newBufferedWriter(properties)) {
            all.store(writer, null);
        }
    }

    @Override
    public void close() {
        process.close();
        network.close();
    }

    @Override
    public String toString() {
        return "broker " + id;
    }
}
