package dev.braid.kafka;

import dev.braid.internal.sink.Uninterrupted;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The clients of one server, each made when it is first asked for and kept, so that the next test makes no connections.
 *
 * <p>Safe to share between threads.
 */
final class KafkaClients implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static final Duration CLOSING = Duration.ofSeconds(3);

    /** A fetch that waits for more holds up the next user of the consumer. */
    private static final int FETCH_WAIT_MILLIS = 20;

    private static final int POLLED_RECORDS = 20_000;
    private static final int FETCHED_BYTES = 16 << 20;

    /** Each keeps the memory that it has sent from. */
    private static final int MOST_IDLE_PRODUCERS = 4;

    private final Map<String, Object> config;
    private final Deque<Consumer<byte[], byte[]>> idleConsumers = new ArrayDeque<>();
    private final Deque<Producer<byte[], byte[]>> idleProducers = new ArrayDeque<>();
    private final Set<Producer<byte[], byte[]>> lentProducers = new HashSet<>();
    private @Nullable Admin admin;
    private boolean closed;

    /** With the settings of a client of any kind: {@code bootstrap.servers}, and what is needed to log in. */
    KafkaClients(Map<String, ?> clientConfig) {
        this.config = new HashMap<>(clientConfig);
    }

    Map<String, Object> config() {
        return Map.copyOf(config);
    }

    /** How long an answer may take. */
    Duration patience() {
        return Duration.ofMillis(
                ProducerSettings.number(config, AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE.toMillis()));
    }

    String servers() {
        return String.valueOf(config.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    }

    synchronized Admin admin() {
        Admin known = admin;
        if (known == null) {
            known = KafkaProblems.making(servers(), () -> Admin.create(adminSettings()));
            admin = known;
        }
        return known;
    }

    /** One for a single sink, to be given back: what happens to the events of one sink does not affect the others. */
    synchronized Producer<byte[], byte[]> borrowProducer() {
        Producer<byte[], byte[]> lent = idleProducers.isEmpty() ? newProducer(Map.of()) : idleProducers.pop();
        lentProducers.add(lent);
        return lent;
    }

    /**
     * Ends a loan.
     *
     * @param good whether all that was sent is confirmed; if not, the producer is not lent again
     */
    void giveBack(Producer<byte[], byte[]> producer, boolean good) {
        synchronized (this) {
            lentProducers.remove(producer);
            if (good && !closed && idleProducers.size() < MOST_IDLE_PRODUCERS) {
                idleProducers.push(producer);
                return;
            }
        }
        producer.close(CLOSING);
    }

    /** One for a single sink, which closes it. */
    Producer<byte[], byte[]> newProducer(Map<String, ?> settings) {
        return KafkaProblems.making(servers(), () -> new KafkaProducer<>(ProducerSettings.with(config, settings)));
    }

    /** One for a single thread, to be given back. */
    Consumer<byte[], byte[]> borrowConsumer() {
        synchronized (this) {
            if (!idleConsumers.isEmpty()) {
                return idleConsumers.pop();
            }
        }
        return KafkaProblems.making(servers(), () -> new KafkaConsumer<>(consumerSettings()));
    }

    void giveBack(Consumer<byte[], byte[]> consumer) {
        consumer.unsubscribe();
        synchronized (this) {
            if (!closed) {
                idleConsumers.push(consumer);
                return;
            }
        }
        Uninterrupted.run(consumer::close);
    }

    @Override
    public synchronized void close() {
        Uninterrupted.run(this::closeAll);
    }

    private void closeAll() {
        closed = true;
        lentProducers.forEach(producer -> producer.close(CLOSING));
        idleProducers.forEach(producer -> producer.close(CLOSING));
        idleProducers.clear();
        if (admin != null) {
            admin.close(CLOSING);
        }
        idleConsumers.forEach(Consumer::close);
        idleConsumers.clear();
    }

    /** Without what is a producer's alone: clients complain of settings that they do not know. */
    private Map<String, Object> adminSettings() {
        Map<String, Object> settings = general(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }

    private Map<String, Object> consumerSettings() {
        Map<String, Object> settings = general(ConsumerConfig.configNames());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLLED_RECORDS);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_BYTES);
        settings.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return settings;
    }

    private Map<String, Object> general(Set<String> known) {
        Map<String, Object> settings = new HashMap<>(config);
        settings.keySet().removeIf(name -> ProducerConfig.configNames().contains(name) && !known.contains(name));
        return settings;
    }
}
