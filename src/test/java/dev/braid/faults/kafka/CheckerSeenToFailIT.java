package dev.braid.faults.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Event;
import dev.braid.Generator;
import dev.braid.faults.Finding.Kind;
import dev.braid.faults.StreamChecker;
import dev.braid.faults.TcpProxy;
import dev.braid.faults.Verdict;
import dev.braid.kafka.KafkaEventSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing is worth as much as what it has been seen to find. */
@FaultTest
class CheckerSeenToFailIT {

    private static final int EVENTS = 1000;
    private static final int KEYS = 50;
    private static final Generator RUN = Run.ofSeed(1).concurrency(KEYS).count(EVENTS);

    @Test
    void byAnEventThatIsDropped(KafkaCluster cluster) {
        assertThat(verdict(cluster, "dropped", events -> events.remove(500)).counts())
                .isEqualTo(Map.of(Kind.LOST, 1L));
    }

    @Test
    void byTwoEventsThatAreSwapped(KafkaCluster cluster) {
        Verdict verdict = verdict(cluster, "swapped", events -> Collections.swap(events, 500, following(events, 500)));

        assertThat(verdict.counts()).isEqualTo(Map.of(Kind.OUT_OF_ORDER, 1L));
    }

    @Test
    void byAByteThatIsChanged(KafkaCluster cluster) {
        Verdict verdict = verdict(cluster, "changed", events -> events.set(500, changed(events.get(500))));

        assertThat(verdict.counts()).isEqualTo(Map.of(Kind.CHANGED, 1L));
    }

    @Test
    void byAProducerThatIsNotIdempotentAndTriesAgainByHand(KafkaCluster cluster) {
        cluster.view().create("tried-again", Run.PARTITIONS);
        try (BareProducer producer = new BareProducer(cluster.bootstrapServers(), "tried-again")) {
            List<Event> events = RUN.events();
            assertThat(producer.send(events.subList(0, EVENTS / 2))).isEmpty();
            cluster.brokers().forEach(broker -> broker.network().swallowAnswers());
            List<Event> failed = producer.send(events.subList(EVENTS / 2, EVENTS));
            cluster.brokers().stream().map(Broker::network).forEach(TcpProxy::restore);

            assertThat(failed).isNotEmpty();
            assertThat(producer.send(failed)).isEmpty();
        }

        assertThat(verdict(cluster, "tried-again").counts())
                .containsKey(Kind.TWICE)
                .doesNotContainKey(Kind.LOST);
    }

    private static Verdict verdict(KafkaCluster cluster, String topic, Consumer<List<Event>> damage) {
        cluster.view().create(topic, Run.PARTITIONS);
        List<Event> events = new ArrayList<>(RUN.events());
        damage.accept(events);
        try (KafkaEventSink sink =
                KafkaEventSink.to(cluster.bootstrapServers(), topic).open()) {
            events.forEach(sink::send);
            sink.flush();
        }
        return verdict(cluster, topic);
    }

    private static Verdict verdict(KafkaCluster cluster, String topic) {
        Verdict verdict = new StreamChecker(RUN).check(new TopicReader(cluster.directServers(), topic));
        cluster.view().delete(topic);
        return verdict;
    }

    /** Where the next event of the same key stands. */
    private static int following(List<Event> events, int index) {
        int next = index + 1;
        while (!events.get(next).key().equals(events.get(index).key())) {
            next++;
        }
        return next;
    }

    private static Event changed(Event event) {
        byte[] bytes = event.toJson().replace("\"value\":", "\"Value\":").getBytes(StandardCharsets.UTF_8);
        return Event.of(event.seed().orElseThrow(), event.index(), event.time(), event.type(), event.key(), bytes);
    }
}
