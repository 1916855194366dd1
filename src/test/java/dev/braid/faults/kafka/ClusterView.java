package dev.braid.faults.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Node;
import org.awaitility.Awaitility;

/** What the brokers of a cluster say of it; also makes topics. */
final class ClusterView {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final List<String> addresses;
    private volatile int asked;

    /** A view by those addresses, each of one broker, that answers where one of them does. */
    ClusterView(List<String> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    /** With a replica on each broker. */
    void create(String topic, int partitions) {
        ask(admin -> admin.createTopics(List.of(new NewTopic(topic, partitions, (short) KafkaCluster.BROKERS)))
                .all()
                .get());
        awaitAllInSync();
    }

    void delete(String topic) {
        ask(admin -> admin.deleteTopics(List.of(topic)).all().get());
    }

    /** The number of the broker that leads a partition, as soon as there is one. */
    int leader(String topic, int partition) {
        return Awaitility.await("leader of " + topic + "-" + partition)
                .atMost(TIMEOUT)
                .until(() -> leaderNow(topic, partition), Optional::isPresent)
                .orElseThrow();
    }

    void awaitOtherLeader(String topic, int partition, int leader) {
        Awaitility.await(topic + "-" + partition + " led by another broker than " + leader)
                .atMost(TIMEOUT)
                .until(() ->
                        leaderNow(topic, partition).filter(id -> id != leader).isPresent());
    }

    private Optional<Integer> leaderNow(String topic, int partition) {
        return ask(admin -> admin.describeTopics(List.of(topic)).allTopicNames().get()).get(topic).partitions().stream()
                .filter(described -> described.partition() == partition)
                .flatMap(described -> Optional.ofNullable(described.leader()).stream())
                .filter(node -> !node.isEmpty())
                .map(Node::id)
                .findFirst();
    }

    /** Waits until all replicas of all topics are in sync. */
    void awaitAllInSync() {
        Awaitility.await("all replicas in sync")
                .atMost(TIMEOUT)
                .until(() ->
                        ask(admin -> admin.describeTopics(
                                                admin.listTopics().names().get())
                                        .allTopicNames()
                                        .get())
                                .values()
                                .stream()
                                .flatMap(topic -> topic.partitions().stream())
                                .allMatch(partition -> partition.isr().size() == KafkaCluster.BROKERS));
    }

    /** Fails unless the broker is one of those that the cluster consists of. */
    void checkHas(int broker) {
        if (ask(admin -> admin.describeCluster().nodes().get()).stream().noneMatch(node -> node.id() == broker)) {
            throw new IllegalStateException("broker " + broker + " is not there");
        }
    }

    /**
     * By a client of its own each time, of one address: one that has met a frozen broker may ask it again and again. Begins
     * with the broker that answered last.
     */
    private <T> T ask(Question<T> question) {
        IllegalStateException failure = new IllegalStateException("no broker answers");
        for (int i = 0; i < addresses.size(); i++) {
            int number = asked;
            try (Admin admin = Admin.create(Map.of(
                    "bootstrap.servers",
                    addresses.get(number),
                    "request.timeout.ms",
                    3_000,
                    "default.api.timeout.ms",
                    10_000))) {
                return question.to(admin);
            } catch (ExecutionException e) {
                failure.addSuppressed(e);
                asked = (number + 1) % addresses.size();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
        throw failure;
    }

    private interface Question<T> {
        T to(Admin admin) throws ExecutionException, InterruptedException;
    }
}
