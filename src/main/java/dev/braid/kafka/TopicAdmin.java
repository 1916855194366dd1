package dev.braid.kafka;

import dev.braid.BraidException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DeleteRecordsOptions;
import org.apache.kafka.clients.admin.DeleteTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates topics, empties them and deletes them. */
final class TopicAdmin {

    private final KafkaClients clients;
    private final TopicLookup lookup;

    TopicAdmin(KafkaClients clients) {
        this.clients = clients;
        this.lookup = new TopicLookup(clients);
    }

    /** How many partitions a topic has; none where it is not there. */
    int partitions(String name) {
        return lookup.find(name).map(found -> found.partitions().size()).orElse(0);
    }

    static void requirePartitions(String name, int found, int wanted) {
        if (wanted > 1 && wanted != found) {
            throw new BraidException("topic `" + name + "`: found it with " + found
                    + (found == 1 ? " partition" : " partitions") + ", expected " + wanted
                    + "; ask for as many as it has, delete it, or take another name");
        }
    }

    /** Creates a topic; false where somebody else did so meanwhile. */
    boolean create(String name, int partitions) {
        // Events of the past are to stay, however long ago they happened.
        NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        boolean created = !isCause(
                TopicExistsException.class,
                () -> answer(
                        name,
                        clients.admin()
                                .createTopics(List.of(topic), new CreateTopicsOptions().timeoutMs(millis()))
                                .all()));
        lookup.existing(name);
        return created;
    }

    /** Creates a topic in the place of another one. */
    void replace(String name, int partitions) {
        delete(List.of(name));
        create(name, partitions);
        lookup.created(name, partitions);
    }

    /** Deletes the records of a topic. */
    void empty(String name, int partitions) {
        Map<TopicPartition, RecordsToDelete> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .collect(Collectors.toMap(partition -> partition, partition -> RecordsToDelete.beforeOffset(-1)));
        boolean refused = isCause(
                PolicyViolationException.class,
                () -> answer(
                        name,
                        clients.admin()
                                .deleteRecords(all, new DeleteRecordsOptions().timeoutMs(millis()))
                                .all()));
        if (refused) {
            throw new BraidException("topic `" + name + "` at " + clients.servers()
                    + ": found one whose records cannot be deleted, since its `cleanup.policy` is not `delete`;"
                    + " keep what stands in it, or take a topic with a name of its own");
        }
    }

    /** As {@link #empty}, of a topic that may not be there. */
    void emptyIfThere(String name) {
        int found = partitions(name);
        if (found > 0) {
            empty(name, found);
        }
    }

    /** Deletes topics; those that are not there do not count. */
    void delete(Collection<String> names) {
        for (String name : names) {
            isCause(
                    UnknownTopicOrPartitionException.class,
                    () -> answer(
                            name,
                            clients.admin()
                                    .deleteTopics(List.of(name), new DeleteTopicsOptions().timeoutMs(millis()))
                                    .all()));
        }
    }

    private int millis() {
        return (int) clients.patience().toMillis();
    }

    /** Does something; whether it failed in the way that is known. */
    private static boolean isCause(Class<? extends Exception> known, Runnable action) {
        try {
            action.run();
            return false;
        } catch (BraidException e) {
            if (known.isInstance(KafkaProblems.deepest(e))) {
                return true;
            }
            throw e;
        }
    }

    private <T> T answer(String name, KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw KafkaProblems.asking("topic `" + name + "`", clients.servers(), clients.patience(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KafkaProblems.interrupted("topic `" + name + "`", clients.servers(), e);
        }
    }
}
