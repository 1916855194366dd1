package dev.braid.faults.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Generator;
import dev.braid.faults.StreamChecker;
import dev.braid.faults.Verdict;
import dev.braid.kafka.KafkaEventSink;
import java.util.Map;

/** A run that is sent to a topic of its own while a script goes on, and then held against what stands there. */
final class Trial {

    private final KafkaCluster cluster;
    private final String topic;
    private final Generator run;

    /** The topic is made; its name also decides on the values of the run. */
    Trial(KafkaCluster cluster, String topic) {
        this.cluster = cluster;
        this.topic = topic;
        run = Run.ofSeed(topic.hashCode());
        cluster.view().create(topic, Run.PARTITIONS);
    }

    /** As fast as the cluster takes it. */
    Generator run() {
        return run;
    }

    KafkaEventSink open(Map<String, ?> config) {
        return KafkaEventSink.to(cluster.bootstrapServers(), topic)
                .config(config)
                .open();
    }

    void send(Generator paced, Script script) {
        try (KafkaEventSink sink = open(Map.of())) {
            assertThat(paced.sendTo(script.over(sink))).isEqualTo(Run.EVENTS);
        }
    }

    Broker leader(int partition) {
        return cluster.leader(topic, partition);
    }

    void awaitOtherLeader(int partition, Broker than) {
        cluster.view().awaitOtherLeader(topic, partition, than.id());
    }

    Verdict verdict() {
        return new StreamChecker(run).check(stored());
    }

    TopicReader stored() {
        return new TopicReader(cluster.directServers(), topic);
    }

    void assertComplete() {
        assertThat(verdict())
                .hasToString("all " + Run.EVENTS + " events of " + Run.KEYS
                        + " keys, once each, in order and with their bytes");
        cluster.view().delete(topic);
    }
}
