package dev.braid.benchmark;

import dev.braid.BackendMode;
import dev.braid.kafka.KafkaBackend;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** Prints how many milliseconds a JVM took from its start to the first record that an embedded broker acknowledged. */
final class BrokerStart {

    private static final int FORKS = 9;

    private BrokerStart() {}

    public static void main(String[] args) throws Exception {
        send(args[0].equals("braid") ? braid() : bare());
        System.out.println(System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime());
        Runtime.getRuntime().halt(0);
    }

    /** Both in turn, so that neither has the quiet half of the time. */
    static double timesBare() throws IOException, InterruptedException {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < FORKS; i++) {
            double bare = Fork.run(BrokerStart.class, "bare");
            ratios.add(Fork.run(BrokerStart.class, "braid") / bare);
        }
        return Medians.of(ratios);
    }

    private static String braid() {
        return KafkaBackend.builder().mode(BackendMode.EMBEDDED).start().bootstrapServers();
    }

    /** Formatted and started as Kafka's own scripts do, with what a single broker cannot do without. */
    private static String bare() throws Exception {
        int controller;
        int broker;
        try (ServerSocket first = new ServerSocket(0);
                ServerSocket second = new ServerSocket(0)) {
            controller = first.getLocalPort();
            broker = second.getLocalPort();
        }
        KafkaConfig config = new KafkaConfig(
                Map.of(
                        "process.roles", "broker,controller",
                        "node.id", "1",
                        "log.dirs", Files.createTempDirectory("bare-broker").toString(),
                        "controller.listener.names", "CONTROLLER",
                        "controller.quorum.voters", "1@localhost:" + controller,
                        "listeners", "PLAINTEXT://localhost:" + broker + ",CONTROLLER://localhost:" + controller,
                        "offsets.topic.replication.factor", "1"),
                false);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(config.metadataLogDir())
                .setDirectories(config.logDirs())
                .run();
        new KafkaRaftServer(config, Time.SYSTEM).startup();
        return "localhost:" + broker;
    }

    private static void send(String bootstrapServers) throws Exception {
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("first", new byte[100])).get();
        }
    }
}
