package dev.braid.faults.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.braid.BraidException;
import dev.braid.EventSink;
import dev.braid.Generator;
import dev.braid.faults.ServerProcess;
import dev.braid.kafka.KafkaEventSink;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@FaultTest
class LostBrokersIT {

    private static final Duration DELIVERY = Duration.ofSeconds(20);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Pattern COUNTS = Pattern.compile("topic `two-lost` at [^ ]+: .+; (\\d+) events were sent,"
            + " (\\d+) confirmed, the first unconfirmed is #(\\d+) .+; see that .+");

    @Test
    void nothingFailsWhenOneBrokerIsGoneForGood(KafkaCluster cluster) {
        Trial trial = new Trial(cluster, "one-lost");
        Script script = new Script().at(0.3, () -> trial.leader(0).process().kill());

        trial.send(Run.paced(trial.run(), Duration.ofSeconds(15)), script);

        assertThat(cluster.brokers())
                .extracting(Broker::process)
                .filteredOn(ServerProcess::isAlive)
                .hasSize(2);
        trial.assertComplete();
    }

    @Test
    void theSinkFailsInTimeAndWithTrueCountsWhenTwoBrokersAreGone(KafkaCluster cluster) {
        Trial trial = new Trial(cluster, "two-lost");
        AtomicLong lost = new AtomicLong();
        Script script = new Script().at(0.05, () -> {
            cluster.brokers().stream()
                    .limit(2)
                    .forEach(broker -> broker.process().kill());
            lost.set(System.nanoTime());
        });
        Generator paced = Run.paced(trial.run(), DELIVERY.multipliedBy(3));

        BraidException failure;
        Duration time;
        try (KafkaEventSink sink = trial.open(Map.of("delivery.timeout.ms", (int) DELIVERY.toMillis()))) {
            EventSink scripted = script.over(sink);
            failure = catchThrowableOfType(BraidException.class, () -> paced.sendTo(scripted));
            time = Duration.ofNanos(System.nanoTime() - lost.get());
        }

        assertThat(failure).hasMessageMatching(COUNTS);
        assertThat(time).isLessThan(DELIVERY.plus(GRACE));
        cluster.heal();
        assertCounts(failure.getMessage(), trial);
    }

    /** Each event that the sink knows to stand in the topic does, once; and no more than were sent. */
    private static void assertCounts(String message, Trial trial) {
        Matcher counts = COUNTS.matcher(message);
        assertThat(counts.matches()).isTrue();
        int sent = Integer.parseInt(counts.group(1));
        int confirmed = Integer.parseInt(counts.group(2));
        int unconfirmed = Integer.parseInt(counts.group(3));
        BitSet stored = new BitSet();
        Map<Long, Object> places = new HashMap<>();
        trial.stored().read(event -> {
            assertThat(places.put(event.index(), event.place()))
                    .as("another place of #%d besides %s, after: %s", event.index(), event.place(), message)
                    .isNull();
            stored.set((int) event.index());
        });
        assertThat(stored.nextClearBit(0)).isGreaterThanOrEqualTo(unconfirmed);
        assertThat(stored.cardinality()).isBetween(confirmed, sent);
        assertThat(stored.length()).isLessThanOrEqualTo(sent);
        assertThat(sent).isBetween(Run.EVENTS / 20, Run.EVENTS - 1);
    }
}
