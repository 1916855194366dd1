package dev.braid.internal.broker;

import com.yammer.metrics.core.MetricName;
import com.yammer.metrics.core.MetricsRegistry;
import java.util.Set;
import org.apache.kafka.server.metrics.KafkaYammerMetrics;

/** The JVM-wide metrics of Kafka's servers, where a stopped broker leaves some that hold on to it, and two threads. */
final class BrokerMetrics {

    private static int brokers;
    private static Set<MetricName> before = Set.of();

    private BrokerMetrics() {}

    /** Before a broker starts. */
    static synchronized void open() {
        if (brokers == 0) {
            before = Set.copyOf(registry().allMetrics().keySet());
        }
        brokers++;
    }

    /** After a broker has stopped: the last one's metrics go, and the threads unless somebody else's metrics need them. */
    static synchronized void close() {
        brokers--;
        if (brokers == 0) {
            MetricsRegistry registry = registry();
            Set.copyOf(registry.allMetrics().keySet()).stream()
                    .filter(name -> !before.contains(name))
                    .forEach(registry::removeMetric);
            if (before.isEmpty()) {
                registry.shutdown();
            }
            before = Set.of();
        }
    }

    private static MetricsRegistry registry() {
        return KafkaYammerMetrics.defaultRegistry();
    }
}
