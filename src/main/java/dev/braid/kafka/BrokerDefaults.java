package dev.braid.kafka;

import java.util.HashMap;
import java.util.Map;

/** What a broker for tests is told, in this JVM or in a container, where Kafka's defaults are made for large clusters. */
final class BrokerDefaults {

    private static final String FOR_EVER = String.valueOf(Long.MAX_VALUE);

    private BrokerDefaults() {}

    /** The defaults, but for what users want otherwise. */
    static Map<String, String> with(Map<String, String> overrides) {
        Map<String, String> settings = new HashMap<>();
        putSingleBroker(settings);
        putAllTimes(settings);
        settings.putAll(overrides);
        return settings;
    }

    private static void putSingleBroker(Map<String, String> settings) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".num.partitions", "1");
            settings.put(topic + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
    }

    /** Events of any year stay, in as few segments as those of one hour. */
    private static void putAllTimes(Map<String, String> settings) {
        settings.put("log.retention.ms", "-1");
        settings.put("log.roll.ms", FOR_EVER);
        settings.put("log.message.timestamp.after.max.ms", FOR_EVER);
    }
}
