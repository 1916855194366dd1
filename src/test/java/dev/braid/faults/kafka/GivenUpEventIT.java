package dev.braid.faults.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BraidException;
import dev.braid.Event;
import dev.braid.faults.TcpProxy;
import dev.braid.kafka.KafkaEventSink;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the events behind one that is given up, whose batches Kafka's producer would send again by itself. */
@FaultTest
class GivenUpEventIT {

    private static final Map<String, Integer> SETTINGS =
            Map.of("delivery.timeout.ms", 6_000, "request.timeout.ms", 5_000, "linger.ms", 0);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    @Test
    void theEventsBehindItComeOnce(KafkaCluster cluster) throws Exception {
        String topic = "given-up";
        cluster.view().create(topic, 1);
        Iterator<Event> events = Run.ofSeed(1).iterator();
        try (KafkaEventSink sink = KafkaEventSink.to(cluster.bootstrapServers(), topic)
                .config(SETTINGS)
                .open()) {
            for (int i = 0; i < 5; i++) {
                sink.send(events.next());
            }
            sink.flush();
            onAll(cluster, TcpProxy::swallowAnswers);
            sink.send(events.next());
            List<ScheduledFuture<?>> steps = List.of(
                    after(2_000, () -> sink.send(events.next())),
                    after(3_000, () -> sink.send(events.next())),
                    after(6_300, () -> onAll(cluster, TcpProxy::restore)));
            for (ScheduledFuture<?> step : steps) {
                step.get();
            }

            assertThatThrownBy(sink::flush)
                    .isExactlyInstanceOf(BraidException.class)
                    .hasMessageContaining("; 8 events were sent, 5 confirmed, the first unconfirmed is #5 ");
        }

        List<Long> stored = new ArrayList<>();
        new TopicReader(cluster.directServers(), topic).read(event -> stored.add(event.index()));
        assertThat(stored)
                .doesNotHaveDuplicates()
                .startsWith(0L, 1L, 2L, 3L, 4L)
                .isSubsetOf(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        cluster.view().delete(topic);
    }

    private static void onAll(KafkaCluster cluster, Consumer<TcpProxy> action) {
        cluster.brokers().forEach(broker -> action.accept(broker.network()));
    }

    private ScheduledFuture<?> after(long millis, Runnable step) {
        return thread.schedule(step, millis, TimeUnit.MILLISECONDS);
    }
}
