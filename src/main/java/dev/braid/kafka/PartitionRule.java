package dev.braid.kafka;

import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Which partition a record goes to: that of Kafka's default rule for its key, and the partitions in turn where it has none.
 *
 * <p>Said here and not left to the producer: the order of a key's events rests on it.
 */
record PartitionRule(int partitions) {

    int partition(byte @Nullable [] key, long index) {
        return key == null ? (int) (index % partitions) : Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
}
