package dev.braid.kafka;

import java.util.Map;
import org.apache.kafka.common.Uuid;

/**
 * Where the reading of a topic begins.
 *
 * @param offsets by partition; the beginning of a partition that has none
 * @param topic which topic they belong to: another one of the same name is read from its beginning
 */
record TopicStart(Uuid topic, Map<Integer, Long> offsets) {

    static final TopicStart BEGINNING = new TopicStart(Uuid.ZERO_UUID, Map.of());

    /** Behind all that stands in a topic now, committed or not; the beginning of one that does not exist. */
    static TopicStart atTheEnd(KafkaClients clients, String topic) {
        TopicLookup lookup = new TopicLookup(clients);
        return lookup.find(topic)
                .map(found -> new TopicStart(found.topicId(), lookup.ends(found)))
                .orElse(BEGINNING);
    }

    long offset(Uuid found, int partition) {
        return found.equals(topic) ? offsets.getOrDefault(partition, 0L) : 0;
    }
}
