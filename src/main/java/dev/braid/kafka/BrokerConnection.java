package dev.braid.kafka;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** A broker and the clients that its users share; for many threads. */
final class BrokerConnection implements AutoCloseable {

    private final KafkaLease lease;
    private final KafkaClients clients;
    private final TopicAdmin topics;
    private final Set<String> created = new ConcurrentSkipListSet<>();

    BrokerConnection(KafkaLease lease) {
        this.lease = lease;
        this.clients = new KafkaClients(lease.server().clientConfig());
        this.topics = new TopicAdmin(clients);
    }

    KafkaServer server() {
        return lease.server();
    }

    KafkaClients clients() {
        return clients;
    }

    TopicAdmin topics() {
        return topics;
    }

    /** A topic for a test: there, and empty; or as it stands, to be read from its end on. */
    UsedTopic prepare(String name, int partitions, boolean keep) {
        int found = topics.partitions(name);
        if (found == 0) {
            make(name, partitions);
        } else if (found != partitions && !keep && isOfTests(name)) {
            // Another test wanted it so.
            topics.replace(name, partitions);
        } else {
            TopicAdmin.requirePartitions(name, found, partitions);
            if (keep) {
                return new UsedTopic(name, TopicStart.atTheEnd(clients, name), true);
            }
            topics.empty(name, found);
        }
        return new UsedTopic(name, TopicStart.BEGINNING, true);
    }

    /** Creates a topic unless it is there, and leaves in it what stands there. */
    void create(String name, int partitions) {
        int found = topics.partitions(name);
        if (found == 0) {
            make(name, partitions);
        } else {
            TopicAdmin.requirePartitions(name, found, partitions);
        }
    }

    private void make(String name, int partitions) {
        if (topics.create(name, partitions)) {
            created.add(name);
        }
    }

    private boolean isOfTests(String name) {
        return lease.server().isOurs() || created.contains(name);
    }

    void delete(String name) {
        topics.delete(Set.of(name));
        created.remove(name);
    }

    /** A broker of ours takes its topics with it; another one is left as it was found. */
    @Override
    public void close() {
        try (lease;
                clients) {
            if (!lease.server().isOurs() && !created.isEmpty()) {
                topics.delete(created);
            }
        }
    }
}
