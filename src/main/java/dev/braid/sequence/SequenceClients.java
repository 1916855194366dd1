package dev.braid.sequence;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The clients of a store, each made when it is first needed; safe for use by many threads. */
final class SequenceClients implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration CLOSING = Duration.ofSeconds(3);
    private static final int MILLIS = Math.toIntExact(PATIENCE.toMillis());

    private final String place;
    private final Map<String, Object> config;
    private @Nullable Admin admin;
    private @Nullable Producer<byte[], byte[]> producer;
    private @Nullable Consumer<byte[], byte[]> consumer;

    SequenceClients(String place, Map<String, Object> config) {
        this.place = place;
        this.config = Map.copyOf(config);
    }

    /** Asks the broker, and waits for its answer. */
    <T> T ask(Function<Admin, KafkaFuture<T>> question) throws BlockFailure {
        try {
            return question.apply(admin()).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (java.util.concurrent.TimeoutException | KafkaException e) {
            throw failure(e);
        }
    }

    /** Appends a record, and waits until the broker has it. */
    RecordMetadata send(ProducerRecord<byte[], byte[]> sent) throws BlockFailure {
        Producer<byte[], byte[]> used = producer();
        try {
            return used.send(sent).get();
        } catch (ExecutionException e) {
            throw unsent(used, Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (KafkaException | IllegalStateException e) {
            throw unsent(used, e);
        }
    }

    /** A producer that has failed for good is replaced: nothing is sent again, so that no session has to go on. */
    private BlockFailure unsent(Producer<byte[], byte[]> used, Throwable e) {
        if (!(e instanceof RetriableException)) {
            synchronized (this) {
                if (producer == used) {
                    producer = null;
                }
            }
            used.close(Duration.ZERO);
        }
        return failure(e);
    }

    /** The first record of a partition; null where there is none. */
    synchronized @Nullable ConsumerRecord<byte[], byte[]> first(TopicPartition partition) throws BlockFailure {
        try {
            Consumer<byte[], byte[]> reader = consumer();
            long begin = reader.beginningOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
            if (reader.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L) <= begin) {
                return null;
            }
            reader.assign(List.of(partition));
            reader.seek(partition, begin);
            long started = System.nanoTime();
            while (System.nanoTime() - started < PATIENCE.toNanos()) {
                ConsumerRecords<byte[], byte[]> records = reader.poll(PATIENCE);
                if (!records.isEmpty()) {
                    return records.records(partition).get(0);
                }
            }
        } catch (KafkaException e) {
            throw failure(e);
        }
        throw BlockFailure.away(place + ": no record came in time; see whether the broker runs", null);
    }

    synchronized long end(TopicPartition partition) throws BlockFailure {
        try {
            return consumer().endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
        } catch (KafkaException e) {
            throw failure(e);
        }
    }

    private BlockFailure failure(Throwable e) {
        if (e instanceof AuthenticationException) {
            return BlockFailure.refused(
                    place + ": the broker refused the log-in: " + e.getMessage()
                            + "; correct the user, the password or the other security settings",
                    e);
        }
        if (e instanceof AuthorizationException) {
            return BlockFailure.refused(
                    place + ": found no permission: " + e.getMessage()
                            + "; permit the user to create, describe, read, write and alter topics `braid-sequence-*`",
                    e);
        }
        if (e instanceof UnknownTopicOrPartitionException) {
            return BlockFailure.away(place + ": found no such topic; create the sequence", e);
        }
        if (e instanceof RetriableException || e instanceof java.util.concurrent.TimeoutException) {
            return BlockFailure.away(
                    place + ": no answer came in time (" + e.getMessage() + "); see whether the broker runs", e);
        }
        return BlockFailure.away(place + ": " + e.getMessage() + "; see the broker's log for the reason", e);
    }

    private BlockFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return BlockFailure.refused(place + ": the thread was interrupted; let it wait for the answer", e);
    }

    private synchronized Admin admin() {
        Admin known = admin;
        if (known == null) {
            known = Admin.create(with(Map.of(
                    AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MILLIS,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS)));
            admin = known;
        }
        return known;
    }

    private synchronized Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> known = producer;
        if (known == null) {
            known = new KafkaProducer<>(with(Map.of(
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true,
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.LINGER_MS_CONFIG,
                    0,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    MILLIS,
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    MILLIS,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    MILLIS,
                    ProducerConfig.ENABLE_METRICS_PUSH_CONFIG,
                    false,
                    ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                    ByteArraySerializer.class,
                    ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                    ByteArraySerializer.class)));
            producer = known;
        }
        return known;
    }

    private Consumer<byte[], byte[]> consumer() {
        Consumer<byte[], byte[]> known = consumer;
        if (known == null) {
            Map<String, Object> settings = with(Map.of(
                    ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                    ByteArrayDeserializer.class,
                    ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                    ByteArrayDeserializer.class,
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                    "earliest",
                    ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                    false,
                    ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                    false,
                    ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                    1,
                    // The first batch comes whole however long it is, and nobody wants another one.
                    ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                    1,
                    ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG,
                    false));
            settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
            known = new KafkaConsumer<>(settings);
            consumer = known;
        }
        return known;
    }

    private Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(config);
        settings.putAll(own);
        return settings;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(CLOSING);
        }
        if (admin != null) {
            admin.close(CLOSING);
        }
        if (consumer != null) {
            consumer.close();
        }
    }
}
