package dev.braid.kafka;

import dev.braid.internal.broker.EmbeddedBroker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;

/** Topics of tests, each of a name of its own, on the broker that tests share. */
final class TestTopics {

    private static final EmbeddedBroker BROKER = EmbeddedBroker.start(BrokerDefaults.with(Map.of()));
    private static final KafkaClients CLIENTS =
            new KafkaClients(Map.of("bootstrap.servers", BROKER.bootstrapServers()));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close));
    }

    private TestTopics() {}

    static String servers() {
        return BROKER.bootstrapServers();
    }

    static KafkaClients clients() {
        return CLIENTS;
    }

    static String create(int partitions) {
        return create("topic-" + UUID.randomUUID(), partitions, Map.of());
    }

    static String create(String name, int partitions, Map<String, String> config) {
        return create(CLIENTS, name, partitions, config);
    }

    static String create(KafkaClients clients, String name, int partitions, Map<String, String> config) {
        try {
            NewTopic topic = new NewTopic(name, partitions, (short) 1).configs(new HashMap<>(config));
            clients.admin().createTopics(List.of(topic)).all().get();
            return name;
        } catch (Exception e) {
            throw new IllegalStateException("no topic " + name, e);
        }
    }

    static KafkaTopic topic(String name) {
        return KafkaTopic.of(CLIENTS, name);
    }
}
