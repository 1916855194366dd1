package dev.braid.faults.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.faults.Received;
import dev.braid.faults.Stored;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;

/** Reads a topic by nothing but Kafka's own consumer, from its beginning to where it ends now. */
record TopicReader(String servers, String topic) implements Stored {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private record Place(int partition, long offset) {

        @Override
        public String toString() {
            return "partition " + partition + ", offset " + offset;
        }
    }

    @Override
    public void read(Consumer<Received> reader) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "none");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                var records = consumer.poll(PATIENCE);
                assertThat(records).as("records within %s", PATIENCE).isNotEmpty();
                records.forEach(record -> reader.accept(received(record, partitions.size())));
            }
        }
    }

    private Received received(ConsumerRecord<byte[], byte[]> record, int partitions) {
        Place place = new Place(record.partition(), record.offset());
        assertThat(record.partition())
                .as("Kafka's partition for the key at %s of %s", place, topic)
                .isEqualTo(Utils.toPositive(Utils.murmur2(record.key())) % partitions);
        String key = new String(record.key(), StandardCharsets.UTF_8);
        assertThat(header(record, "braid-key"))
                .as("key at %s of %s", place, topic)
                .isEqualTo(key);
        return new Received(key, Long.parseLong(header(record, "braid-index")), record.value(), place);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
