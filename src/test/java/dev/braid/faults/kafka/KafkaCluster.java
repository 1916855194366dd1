package dev.braid.faults.kafka;

import dev.braid.faults.LastWill;
import dev.braid.faults.ServerProcess;
import dev.braid.faults.TcpProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/**
 * Three real brokers, each a process and a controller too, on ports that they keep. Clients reach each through a
 * {@link TcpProxy}; the brokers reach each other without.
 */
final class KafkaCluster implements AutoCloseable {

    static final int BROKERS = 3;

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Path folder;
    private final LastWill will;
    private final List<Broker> brokers;
    private final ClusterView view;

    /** Started, and ready for topics. */
    KafkaCluster() throws IOException {
        folder = Files.createTempDirectory("braid-kafka-cluster");
        // By then the brokers are gone, which do not outlive this JVM either.
        will = new LastWill("sleep 2; rm -rf '" + folder + "'");
        String id = Uuid.randomUuid().toString();
        brokers = IntStream.rangeClosed(1, BROKERS)
                .mapToObj(number -> new Broker(number, id, folder))
                .toList();
        Properties common = common();
        for (Broker broker : brokers) {
            broker.configure(common);
        }
        brokers.forEach(broker -> broker.process().start());
        view = new ClusterView(brokers.stream().map(Broker::directAddress).toList());
        brokers.forEach(this::awaitReady);
    }

    private Properties common() {
        Properties common = new Properties();
        common.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("controller.quorum.voters", joined(brokers.stream().map(Broker::voter))),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", "DIRECT"),
                Map.entry("listener.security.protocol.map", "CLIENT:PLAINTEXT,DIRECT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("default.replication.factor", Integer.toString(BROKERS)),
                Map.entry("min.insync.replicas", "2"),
                Map.entry("auto.create.topics.enable", "false"),
                // Generated events have happened long ago: after a week they would be deleted.
                Map.entry("log.retention.ms", "-1"),
                // A broker that is killed is missed soon, and one that is slow for a moment is not.
                Map.entry("broker.session.timeout.ms", "5000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // Small heaps.
                Map.entry("log.cleaner.dedupe.buffer.size", "2000000"),
                Map.entry("num.io.threads", "4")));
        return common;
    }

    /** Where clients find it, through the brokers' networks. */
    String bootstrapServers() {
        return joined(brokers.stream().map(Broker::address));
    }

    /** For those who look at it, past the networks of the clients. */
    String directServers() {
        return joined(brokers.stream().map(Broker::directAddress));
    }

    /** Of the brokers' data, settings and output. */
    Path folder() {
        return folder;
    }

    List<Broker> brokers() {
        return brokers;
    }

    ClusterView view() {
        return view;
    }

    Broker leader(String topic, int partition) {
        int id = view.leader(topic, partition);
        return brokers.stream().filter(broker -> broker.id() == id).findFirst().orElseThrow();
    }

    /** All brokers run, no network has faults, and all replicas are in sync. */
    void heal() {
        for (Broker broker : brokers) {
            broker.network().restore();
            broker.process().start();
            broker.process().thaw();
            awaitReady(broker);
        }
        view.awaitAllInSync();
    }

    private void awaitReady(Broker broker) {
        broker.process().await(TIMEOUT, () -> view.checkHas(broker.id()));
    }

    /** What the brokers wrote, to be shown where something fails. */
    String output() {
        return brokers.stream().map(Broker::process).map(ServerProcess::output).collect(Collectors.joining("\n--\n"));
    }

    @Override
    public void close() {
        brokers.forEach(Broker::close);
        will.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(folder.toString(), e);
        }
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(","));
    }
}
