package dev.braid.faults.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("faults")
class KafkaClusterIT {

    @Test
    void leavesNothingBehind() throws Exception {
        List<ProcessHandle> processes;
        KafkaCluster cluster = new KafkaCluster();
        try (cluster) {
            cluster.view().create("t", 6);
            processes = cluster.brokers().stream()
                    .map(broker -> ProcessHandle.of(broker.process().pid()).orElseThrow())
                    .toList();
            assertThat(processes).hasSize(3).allMatch(ProcessHandle::isAlive);
            assertThat(cluster.folder()).isNotEmptyDirectory();
        }

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(cluster.folder()).doesNotExist();
    }
}
