package dev.braid.benchmark;

import dev.braid.internal.broker.EmbeddedBroker;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A broker in a JVM of its own, which ends with this one. */
final class KafkaProcess implements AutoCloseable {

    /** What was measured need not stay: a run sends some gigabytes. */
    private static final Map<String, String> LITTLE = Map.of(
            "log.retention.ms", "-1",
            "log.segment.bytes", "200000000",
            "log.retention.bytes", "400000000",
            "log.retention.check.interval.ms", "5000");

    private final Process process;
    private final String address;

    private KafkaProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    public static void main(String[] args) throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(LITTLE)) {
            System.out.println(broker.bootstrapServers());
            while (System.in.read() >= 0) {}
        }
    }

    static KafkaProcess start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String address = output.readLine();
        if (address == null) {
            throw new IllegalStateException("the broker did not start");
        }
        return new KafkaProcess(process, address);
    }

    String address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
