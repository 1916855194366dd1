/**
 * Kafka in tests: start from {@link dev.braid.kafka.KafkaBackend}, a broker and its topics, and
 * {@link dev.braid.kafka.KafkaEventSink}, which sends events to a topic. Needs {@code org.apache.kafka:kafka-clients} on
 * the class path.
 */
@NullMarked
package dev.braid.kafka;

import org.jspecify.annotations.NullMarked;
