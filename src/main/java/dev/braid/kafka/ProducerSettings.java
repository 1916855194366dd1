package dev.braid.kafka;

import dev.braid.BraidException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The settings of a producer that neither loses nor doubles a record, nor changes their order. */
final class ProducerSettings {

    private static final int DELIVERY_MILLIS = 120_000;
    private static final int REQUEST_MILLIS = 30_000;
    private static final int LINGER_MILLIS = 5;
    private static final int BATCH_BYTES = 256 << 10;
    private static final int BUFFER_BYTES = 64 << 20;

    private static final Map<String, String> NOT_FOR_USERS = Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "the address is named apart from the settings",
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, "keys are bytes already",
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, "values are bytes already",
            ProducerConfig.PARTITIONER_CLASS_CONFIG, "the order of a key's events rests on Kafka's rule for keys",
            ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG,
                    "the order of a key's events rests on Kafka's rule for keys");

    private ProducerSettings() {}

    /** Refuses what a user must not set. */
    static void check(Map<String, ?> config) {
        NOT_FOR_USERS.forEach((name, reason) -> {
            if (config.containsKey(name)) {
                throw new BraidException(found(config, name) + ", expected none: " + reason + "; remove it");
            }
        });
        require(config, ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, Set.of("true"), "true", "records may come twice");
        require(config, ProducerConfig.ACKS_CONFIG, Set.of("all", "-1"), "all", "confirmed records may be lost");
        if (number(config, ProducerConfig.RETRIES_CONFIG, 1) < 1) {
            throw new BraidException(found(config, ProducerConfig.RETRIES_CONFIG)
                    + ", expected more: the producer's own are the only ones that never double a record; remove it,"
                    + " and bound the time by `delivery.timeout.ms`");
        }
        if (number(config, ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5) > 5) {
            throw new BraidException(found(config, ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION)
                    + ", expected 5 at most: with more a retry may change the order; remove it");
        }
    }

    /** Refuses what the producer would ignore. */
    static void checkKnown(Map<String, ?> config) {
        KnownSettings.check("producer", config.keySet(), ProducerConfig.configNames());
    }

    static void checkNotTransactional(Map<String, ?> config) {
        if (config.containsKey(ProducerConfig.TRANSACTIONAL_ID_CONFIG)) {
            throw new BraidException(found(config, ProducerConfig.TRANSACTIONAL_ID_CONFIG)
                    + " for a sink without transactions; call transactional(), or remove it");
        }
    }

    /** Those of a client, with what the user has set, and what has to be. */
    static Map<String, Object> with(Map<String, ?> client, Map<String, ?> config) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS,
                ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS,
                ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES,
                ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES,
                ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false));
        settings.putAll(client);
        settings.putAll(config);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        long delivery = deliveryTimeout(settings).toMillis();
        long linger = number(settings, ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        // Kafka refuses a time for deliveries that is shorter than one request.
        settings.putIfAbsent(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Long.toString(Math.max(1, Math.min(REQUEST_MILLIS, delivery - linger))));
        // While a broker is away the buffer fills up: waiting for room in it must not fail before the deliveries do.
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.toString(delivery));
        return settings;
    }

    static Duration deliveryTimeout(Map<String, ?> settings) {
        return Duration.ofMillis(number(settings, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS));
    }

    /** What a setting says that is a number, in either form in which Kafka takes it. */
    static long number(Map<String, ?> config, String name, long otherwise) {
        Object value = config.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return value instanceof Number number
                    ? number.longValue()
                    : Long.parseLong(value.toString().strip());
        } catch (NumberFormatException e) {
            throw new BraidException(found(config, name) + ", expected a whole number; correct it", e);
        }
    }

    private static void require(
            Map<String, ?> config, String name, Set<String> right, String expected, String otherwise) {
        Object value = config.get(name);
        if (value != null && !right.contains(value.toString().strip().toLowerCase(Locale.ROOT))) {
            throw new BraidException(
                    found(config, name) + ", expected " + expected + ": else " + otherwise + "; remove it");
        }
    }

    private static String found(Map<String, ?> config, String name) {
        return "found `" + name + "` set to " + config.get(name);
    }
}
