package dev.braid.faults.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.faults.TcpProxy;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

@FaultTest
class NetworkFaultsIT {

    private static final Duration SWALLOWED = Duration.ofSeconds(35);
    private static final Duration LATENCY = Duration.ofMillis(100);
    private static final long BITS_PER_SECOND = 3_000_000;

    private final Background background = new Background();

    @Test
    void nothingIsLostTwiceOrOutOfOrderWhenAnswersAreSwallowed(KafkaCluster cluster) {
        Trial trial = new Trial(cluster, "answers-swallowed");
        Script script = new Script()
                .at(0.1, () -> {
                    onAll(cluster, TcpProxy::swallowAnswers);
                    background.after(SWALLOWED, () -> onAll(cluster, TcpProxy::restore));
                })
                .at(0.95, background::await);

        List<Long> connections = ofAll(cluster, TcpProxy::accepted);
        List<Long> swallowed = ofAll(cluster, TcpProxy::swallowed);
        trial.send(Run.paced(trial.run(), SWALLOWED.plusSeconds(5)), script);

        assertThat(ofAll(cluster, TcpProxy::swallowed))
                .allMatch(bytes -> bytes > 0)
                .isNotEqualTo(swallowed);
        // Two each would do without faults; the others are those that were given up for want of an answer.
        assertThat(sum(ofAll(cluster, TcpProxy::accepted)) - sum(connections)).isGreaterThan(2 * KafkaCluster.BROKERS);
        trial.assertComplete();
    }

    @Test
    void nothingIsLostTwiceOrOutOfOrderInASlowNetwork(KafkaCluster cluster) {
        Trial trial = new Trial(cluster, "network-slow");
        onAll(cluster, network -> {
            network.delay(LATENCY);
            network.limit(BITS_PER_SECOND);
        });

        long begin = System.nanoTime();
        List<Long> before = ofAll(cluster, TcpProxy::requested);
        trial.send(trial.run(), new Script());
        Duration time = Duration.ofNanos(System.nanoTime() - begin);

        long requested = sum(ofAll(cluster, TcpProxy::requested)) - sum(before);
        assertThat(requested).isGreaterThan(Run.EVENTS * 200L);
        assertThat(time).isGreaterThan(Duration.ofSeconds(requested * 8 / BITS_PER_SECOND / KafkaCluster.BROKERS));
        trial.assertComplete();
    }

    private static void onAll(KafkaCluster cluster, Consumer<TcpProxy> action) {
        cluster.brokers().forEach(broker -> action.accept(broker.network()));
    }

    private static List<Long> ofAll(KafkaCluster cluster, ToLongFunction<TcpProxy> count) {
        return cluster.brokers().stream()
                .map(broker -> count.applyAsLong(broker.network()))
                .toList();
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
