package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.internal.sink.Uninterrupted;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Follows a topic, with a consumer of its own and without a group: what is committed, from a start to where the partitions
 * end at the moment. For one thread.
 */
final class TopicTail implements AutoCloseable {

    /** A topic that is made, or made anew, is seen after this time; a record at once. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private static final Duration PAUSE = Duration.ofMillis(20);

    /** After this time without an answer the topic is looked at again. */
    private static final Duration ANSWER = Duration.ofSeconds(1);

    /** As long as there is no topic. */
    private static final Uuid NONE = Uuid.ZERO_UUID;

    private final KafkaClients clients;
    private final String topic;
    private final TopicStart start;
    private final Listener listener;
    private final TopicLookup lookup;

    /** How long a broker may owe what it has said to have. */
    private final Duration patience;

    private final Consumer<byte[], byte[]> consumer;
    private Uuid id = NONE;
    private List<TopicPartition> partitions = List.of();
    private boolean failed;

    /** Is told what stands in the topic. */
    interface Listener {

        void read(ConsumerRecord<byte[], byte[]> record);

        /** The topic was deleted, and perhaps made anew: what has been read is gone. */
        void deleted();
    }

    TopicTail(KafkaClients clients, String topic, TopicStart start, Listener listener) {
        this.clients = clients;
        this.topic = topic;
        this.start = start;
        this.listener = listener;
        this.lookup = new TopicLookup(clients);
        this.patience = clients.patience();
        this.consumer = clients.borrowConsumer();
    }

    /** Reads what has come since the last time; whether anything has, or the topic was deleted. */
    boolean read() {
        try {
            Uuid before = id;
            look();
            boolean changed = readToTheEnds();
            return changed || (!before.equals(NONE) && !before.equals(id));
        } catch (KafkaException e) {
            failed = true;
            throw KafkaProblems.asking("topic `" + topic + "`", clients.servers(), patience, e);
        }
    }

    /** Whether the topic that was read is no more. */
    private boolean look() {
        Optional<TopicDescription> found = lookup.find(topic);
        boolean deleted =
                !id.equals(NONE) && !found.map(TopicDescription::topicId).equals(Optional.of(id));
        if (deleted) {
            listener.deleted();
            consumer.unsubscribe();
            partitions = List.of();
            id = NONE;
        }
        found.ifPresent(this::follow);
        return deleted;
    }

    /** As {@link #read()}, but waits until something has come. */
    boolean read(Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        boolean changed = false;
        while (!changed && System.nanoTime() < end) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            changed = wait(left.compareTo(LOOK) < 0 ? left : LOOK);
            changed |= read();
        }
        return changed;
    }

    private void follow(TopicDescription found) {
        int known = partitions.size();
        if (found.partitions().size() > known) {
            id = found.topicId();
            partitions = IntStream.range(0, found.partitions().size())
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            partitions.stream().skip(known).forEach(added -> consumer.seek(added, start.offset(id, added.partition())));
        }
    }

    private boolean readToTheEnds() {
        if (partitions.isEmpty()) {
            return false;
        }
        Map<TopicPartition, Long> ends = ends();
        boolean changed = false;
        long left = left(ends);
        long progress = System.nanoTime();
        while (left > 0) {
            changed |= hand(consumer.poll(LOOK));
            long now = left(ends);
            if (now < left) {
                progress = System.nanoTime();
            } else if (look()) {
                return readToTheEnds();
            } else if (System.nanoTime() - progress > patience.toNanos()) {
                throw stuck(now);
            }
            left = now;
        }
        return changed;
    }

    private Map<TopicPartition, Long> ends() {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return consumer.endOffsets(partitions, ANSWER);
            } catch (TimeoutException e) {
                // Nobody tells the ends of a topic that has been deleted since it was looked at.
                if (!look() && System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    /** How many offsets lie before the ends; there are not records at all of them. */
    private long left(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey(), patience)))
                .sum();
    }

    private boolean hand(ConsumerRecords<byte[], byte[]> polled) {
        polled.forEach(listener::read);
        return !polled.isEmpty();
    }

    private boolean wait(Duration most) {
        try {
            if (!partitions.isEmpty()) {
                return hand(consumer.poll(most));
            }
            Thread.sleep(Math.min(PAUSE.toMillis(), most.toMillis()));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KafkaProblems.interrupted("topic `" + topic + "`", clients.servers(), e);
        } catch (KafkaException e) {
            failed = true;
            throw KafkaProblems.asking("topic `" + topic + "`", clients.servers(), patience, e);
        }
    }

    private BraidException stuck(long left) {
        failed = true;
        return new BraidException(
                "topic `" + topic + "` at " + clients.servers() + ": found nothing of the last " + left
                        + " records within " + Durations.words(patience)
                        + "; see that the leaders of its partitions run");
    }

    @Override
    public void close() {
        if (failed) {
            Uninterrupted.run(consumer::close);
        } else {
            clients.giveBack(consumer);
        }
    }
}
