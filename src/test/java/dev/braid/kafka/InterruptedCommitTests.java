package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.braid.BraidException;
import dev.braid.TestEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class InterruptedCommitTests {

    /** After an interruption Kafka's producer refuses to abort, since the commit may have taken place. */
    @Test
    void failsTheSinkAndEndsItsConnection() {
        var producer = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        producer.commitTransactionException = new InterruptException("commit");
        producer.abortTransactionException = new IllegalStateException("abort");
        List<Boolean> ends = new ArrayList<>();
        SinkOptions options = new SinkOptions(
                "localhost:1", "clicks", RecordKey.NONE, false, Map.of(), KafkaFormat.JSON, null, Map.of(), true);
        SinkConnection connection =
                new SinkConnection(producer, () -> {}, ends::add, new PartitionRule(1), Duration.ofSeconds(1));
        TopicWriter writer = new TopicWriter(options, connection);
        writer.send(TestEvents.events(null, "{}").get(0));

        assertThatThrownBy(writer::flush)
                .isExactlyInstanceOf(BraidException.class)
                .hasMessage("topic `clicks` at localhost:1: the thread was interrupted; 1 event was sent, 0 confirmed,"
                        + " the first unconfirmed is #0 2024-01-01T00:00:00Z worker-000001 event;"
                        + " let the thread wait until the sink is flushed");
        writer.close();
        assertThat(ends).containsExactly(false);
        assertThat(Thread.interrupted()).isTrue();
    }
}
