package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.internal.nearest.Nearest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks a server for its topics, and never makes one by asking. */
final class TopicLookup {

    /** What has been created is known to all brokers a little later. */
    private static final Duration NEWS = Duration.ofSeconds(1);

    /** A coordinator writes the end of a transaction to all its partitions in milliseconds, unless a broker is gone. */
    private static final Duration COMMIT = Duration.ofSeconds(10);

    private static final long PAUSE_MILLIS = 20;

    /** After which the client is not waited for: that of Kafka 3.9 first asks for the brokers, for a minute. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final KafkaClients clients;
    private final Duration patience;

    TopicLookup(KafkaClients clients) {
        this(clients, clients.patience());
    }

    TopicLookup(KafkaClients clients, Duration patience) {
        this.clients = clients;
        this.patience = patience;
    }

    /** A topic that has to be there. */
    TopicDescription existing(String topic) {
        return await(topic, NEWS, found -> true);
    }

    /** A topic that has just been created, perhaps in the place of another one of its name. */
    TopicDescription created(String topic, int partitions) {
        return await(topic, patience, found -> found.partitions().size() == partitions);
    }

    private TopicDescription await(String topic, Duration news, Predicate<TopicDescription> expected) {
        long end = System.nanoTime() + news.toNanos();
        Optional<TopicDescription> found = find(topic).filter(expected);
        while (found.isEmpty() && System.nanoTime() < end) {
            pause(topic);
            found = find(topic).filter(expected);
        }
        return found.orElseThrow(() -> missing(topic));
    }

    Optional<TopicDescription> find(String topic) {
        DescribeTopicsOptions options = new DescribeTopicsOptions().timeoutMs((int) patience.toMillis());
        var answers = clients.admin().describeTopics(List.of(topic), options).topicNameValues();
        try {
            return Optional.of(answer(topic, Objects.requireNonNull(answers.get(topic))));
        } catch (UnknownTopicOrPartitionException e) {
            return Optional.empty();
        }
    }

    /**
     * Where each partition of a topic ends, as their leaders say: this waits for those of a topic that is new.
     *
     * <p>A producer must not begin before. Its first request may be refused by a leader that has not begun yet, when the next
     * one under way is taken; then the first is out of order for ever.
     */
    Map<Integer, Long> ends(TopicDescription topic) {
        return ends(topic, IsolationLevel.READ_UNCOMMITTED);
    }

    /**
     * Waits until all that has been committed in a topic can be read. A commit is confirmed before it is written to each
     * partition, and readers of committed records see nothing behind it until then. Gives up after a while, since somebody
     * else's transaction may stay open for as long as it likes.
     */
    void awaitCommitted(TopicDescription topic) {
        long end = System.nanoTime() + COMMIT.toNanos();
        Map<Integer, Long> written = ends(topic);
        while (!ends(topic, IsolationLevel.READ_COMMITTED).entrySet().stream()
                        .allMatch(partition -> partition.getValue() >= written.getOrDefault(partition.getKey(), 0L))
                && System.nanoTime() < end) {
            pause(topic.name());
        }
    }

    private Map<Integer, Long> ends(TopicDescription topic, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        topic.partitions()
                .forEach(found -> wanted.put(new TopicPartition(topic.name(), found.partition()), OffsetSpec.latest()));
        ListOffsetsOptions options = new ListOffsetsOptions(isolation).timeoutMs((int) patience.toMillis());
        Map<Integer, Long> ends = new HashMap<>();
        answer(topic.name(), clients.admin().listOffsets(wanted, options).all())
                .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }

    private BraidException missing(String topic) {
        ListTopicsOptions options = new ListTopicsOptions().timeoutMs((int) patience.toMillis());
        TreeSet<String> names =
                new TreeSet<>(answer(topic, clients.admin().listTopics(options).names()));
        String nearest = Nearest.to(topic, names);
        return new BraidException("found no topic `" + topic + "` at " + clients.servers()
                + (nearest == null ? "" : ", the nearest is `" + nearest + "`") + "; create it, or correct the name");
    }

    private <T> T answer(String topic, KafkaFuture<T> future) {
        try {
            return future.get(patience.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException unknown) {
                throw unknown;
            }
            throw KafkaProblems.asking("topic `" + topic + "`", clients.servers(), patience, e);
        } catch (KafkaException | TimeoutException e) {
            throw KafkaProblems.asking("topic `" + topic + "`", clients.servers(), patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KafkaProblems.interrupted("topic `" + topic + "`", clients.servers(), e);
        }
    }

    private void pause(String topic) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KafkaProblems.interrupted("topic `" + topic + "`", clients.servers(), e);
        }
    }
}
