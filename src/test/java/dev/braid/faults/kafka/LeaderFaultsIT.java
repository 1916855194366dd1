package dev.braid.faults.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@FaultTest
class LeaderFaultsIT {

    private static final int KILLS = 5;
    private static final Duration STOPPED = Duration.ofSeconds(45);

    private final Background background = new Background();

    @Test
    void nothingIsLostTwiceOrOutOfOrderWhenLeadersAreKilled(KafkaCluster cluster) {
        Trial trial = new Trial(cluster, "leaders-killed");
        List<Broker> killed = new ArrayList<>();
        Script script = new Script();
        for (int i = 0; i < KILLS; i++) {
            int partition = i;
            script.at((i + 1.0) / (KILLS + 1), () -> {
                background.await();
                killed.add(killLeader(trial, partition, cluster));
            });
        }

        trial.send(Run.paced(trial.run(), Duration.ofSeconds(45)), script);
        background.await();

        assertThat(killed).hasSize(KILLS);
        trial.assertComplete();
    }

    private Broker killLeader(Trial trial, int partition, KafkaCluster cluster) {
        Broker leader = trial.leader(partition);
        leader.process().kill();
        background.begin(() -> {
            trial.awaitOtherLeader(partition, leader);
            cluster.heal();
        });
        return leader;
    }

    @Test
    void nothingIsLostTwiceOrOutOfOrderWhenALeaderIsStopped(KafkaCluster cluster) {
        Trial trial = new Trial(cluster, "leader-stopped");
        Script script = new Script()
                .at(0.1, () -> {
                    Broker leader = trial.leader(0);
                    leader.process().freeze();
                    background.after(STOPPED, () -> {
                        // Before it wakes up, and hears of it.
                        trial.awaitOtherLeader(0, leader);
                        leader.process().thaw();
                    });
                })
                .at(0.95, background::await);

        trial.send(Run.paced(trial.run(), STOPPED.plusSeconds(5)), script);

        trial.assertComplete();
    }
}
