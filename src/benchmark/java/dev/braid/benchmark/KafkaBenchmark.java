package dev.braid.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Events made by a specification and sent to a topic, with headers and keys and without, and records of as many bytes that Kafka's own
 * ProducerPerformance sends to another: prepared, without keys and headers.
 *
 * <p>Fair, because both send by the same producer with the same settings to the same broker, which is a process of its own,
 * and are timed from the first record to the last confirmation, each in a fresh JVM.
 */
final class KafkaBenchmark {

    static final Map<String, String> SETTINGS = Map.of(
            "acks", "all",
            "enable.idempotence", "true",
            "batch.size", "262144",
            "linger.ms", "5",
            "buffer.memory", "67108864");

    private static final int EVENTS = 3_000_000;

    /** Lengths of records in bytes, as {@link KafkaEvents} makes them. */
    static final List<Integer> SIZES = List.of(150, 500);

    private KafkaBenchmark() {}

    /** Events a second of all, for each size. */
    static void measure(Results results) throws Exception {
        for (int size : SIZES) {
            String of = String.valueOf(size);
            results.add("Kafka.reference " + of, send(KafkaReference.class, of, ""));
            results.add("Kafka.bare " + of, send(KafkaEvents.class, of, "bare"));
            results.add("Kafka.braid " + of, send(KafkaEvents.class, of, "whole"));
        }
    }

    /** To a broker of its own: what another has left to be written to the disk would slow it down. */
    private static double send(Class<?> sender, String size, String how) throws Exception {
        try (KafkaProcess broker = KafkaProcess.start()) {
            createTopics(broker.address(), "events");
            return Fork.run(sender, broker.address(), "events", size, String.valueOf(EVENTS), how);
        }
    }

    /** Takes a figure. */
    interface Results {
        void add(String name, double rate);
    }

    private static void createTopics(String address, String... names) throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", address);
        try (Admin admin = Admin.create(settings)) {
            for (String name : names) {
                admin.createTopics(List.of(new NewTopic(name, 1, (short) 1)))
                        .all()
                        .get();
            }
        }
    }
}
