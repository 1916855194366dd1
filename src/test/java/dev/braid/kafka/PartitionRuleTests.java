package dev.braid.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class PartitionRuleTests {

    private final PartitionRule rule = new PartitionRule(7);

    @Test
    void staysAsItIs() {
        assertThat(Stream.of("worker-000001", "worker-000002", "1729", "", "Zoë")
                        .map(key -> rule.partition(key.getBytes(UTF_8), 0)))
                .containsExactly(5, 4, 1, 2, 1);
    }

    @Test
    void isThatOfKafkasProducer() {
        for (int i = 0; i < 1000; i++) {
            byte[] key = ("key-" + i).getBytes(UTF_8);
            assertThat(rule.partition(key, i)).isEqualTo(BuiltInPartitioner.partitionForKey(key, 7));
        }
    }

    @Test
    void isTheIndexWithoutAKey() {
        assertThat(rule.partition(null, 15)).isEqualTo(1);
        assertThat(rule.partition(null, Long.MAX_VALUE)).isEqualTo((int) (Long.MAX_VALUE % 7));
    }
}
