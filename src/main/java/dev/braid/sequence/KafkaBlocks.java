package dev.braid.sequence;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sequences in Kafka: a topic each, whose first record is the definition; the offsets of those behind it count the
 * blocks.
 */
final class KafkaBlocks implements BlockStore {

    private static final String PREFIX = "braid-sequence-";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** How long another process that has just created a topic may take to write its first record. */
    private static final long CREATION_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final String servers;
    private final SequenceClients clients;

    KafkaBlocks(String servers, Map<String, Object> config) {
        this.servers = servers;
        this.clients = new SequenceClients(place(), config);
    }

    @Override
    public String place() {
        return "Kafka at " + servers;
    }

    @Override
    public Object identity() {
        return place();
    }

    @Override
    public BlockCounter open(String name) throws BlockFailure {
        if (!isThere(name)) {
            throw BlockFailure.unknown(place(), name);
        }
        Definition definition = definition(name);
        if (definition == null) {
            throw BlockFailure.unknown(place(), name);
        }
        return new KafkaCounter(this, name, definition, clients.end(partition(name)) - 1);
    }

    boolean isThere(String name) throws BlockFailure {
        try {
            clients.ask(admin -> admin.describeTopics(List.of(PREFIX + name)).allTopicNames());
            return true;
        } catch (BlockFailure e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    /** Null where the first record is none. */
    @Nullable
    Definition definition(String name) throws BlockFailure {
        ConsumerRecord<byte[], byte[]> first = clients.first(partition(name));
        if (first == null || first.value() == null) {
            return null;
        }
        try {
            Definition found = Definition.of(MAPPER.readTree(first.value()));
            // Its own offset is known to nobody before it is written.
            return found == null
                    ? null
                    : new Definition(found.first(), found.blockSize(), found.token(), first.offset());
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void create(String name, long first, int blockSize) throws BlockFailure {
        if (!createTopic(name) && awaitDefinition(name)) {
            return;
        }
        begin(name, Definition.begin(first, blockSize, 0));
    }

    /** False where it is there. */
    private boolean createTopic(String name) throws BlockFailure {
        NewTopic topic = new NewTopic(PREFIX + name, Optional.of(1), Optional.empty())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE));
        try {
            clients.ask(admin -> admin.createTopics(List.of(topic)).all());
            return true;
        } catch (BlockFailure e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    /** Who creates the topic writes its first record, unless it dies in between. */
    private boolean awaitDefinition(String name) throws BlockFailure {
        long begin = System.nanoTime();
        while (definition(name) == null) {
            if (clients.end(partition(name)) > 0 || System.nanoTime() - begin > CREATION_NANOS) {
                return false;
            }
        }
        return true;
    }

    /** Writes a definition, and makes it the first record. */
    private void begin(String name, Definition definition) throws BlockFailure {
        RecordMetadata written = clients.send(new ProducerRecord<>(PREFIX + name, 0, null, definition.toJson()));
        if (written.offset() > 0) {
            RecordsToDelete before = RecordsToDelete.beforeOffset(written.offset());
            clients.ask(admin ->
                    admin.deleteRecords(Map.of(partition(name), before)).all());
        }
    }

    @Override
    public void reset(String name) throws BlockFailure {
        begin(name, open(name).definition().again(0));
    }

    @Override
    public List<SequenceState> states() throws BlockFailure {
        List<SequenceState> states = new ArrayList<>();
        Set<String> topics = clients.ask(admin -> admin.listTopics().names());
        for (String topic : new TreeSet<>(topics)) {
            if (topic.startsWith(PREFIX)) {
                String name = topic.substring(PREFIX.length());
                Definition definition = definition(name);
                if (definition != null) {
                    states.add(definition.state(name, clients.end(partition(name)) - definition.start() - 1));
                }
            }
        }
        return states;
    }

    /** The offset of a record that was written now. */
    long append(String name) throws BlockFailure {
        return clients.send(new ProducerRecord<>(PREFIX + name, 0, null, null)).offset();
    }

    private static TopicPartition partition(String name) {
        return new TopicPartition(PREFIX + name, 0);
    }

    @Override
    public void close() {
        clients.close();
    }
}
