package dev.braid.faults.kafka;

import dev.braid.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What {@link dev.braid.kafka.KafkaEventSink} must not be: without idempotence, and with retries by hand. */
final class BareProducer implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;

    BareProducer(String servers, String topic) {
        this.topic = topic;
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "enable.idempotence",
                false,
                "acks",
                "all",
                "retries",
                0,
                "request.timeout.ms",
                3_000,
                "delivery.timeout.ms",
                4_000);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends these, and gives those that were not confirmed. */
    List<Event> send(List<Event> events) {
        List<Future<?>> answers = new ArrayList<>();
        events.forEach(event -> answers.add(producer.send(record(event))));
        List<Event> failed = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (!isConfirmed(answers.get(i))) {
                failed.add(events.get(i));
            }
        }
        return failed;
    }

    private ProducerRecord<byte[], byte[]> record(Event event) {
        byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(topic, key, event.toBytes());
        record.headers()
                .add("braid-key", key)
                .add("braid-index", Long.toString(event.index()).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static boolean isConfirmed(Future<?> answer) {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
