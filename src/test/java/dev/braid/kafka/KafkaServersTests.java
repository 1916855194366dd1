package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BackendMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaServersTests {

    private static final KafkaServerOptions EMBEDDED =
            KafkaServerOptions.of(BackendMode.EMBEDDED, "", Map.of(), key -> null);

    @Test
    void anEmbeddedServerIsSharedByItsLeases() throws Exception {
        try (KafkaLease lease = KafkaServers.lease(EMBEDDED);
                KafkaLease second = KafkaServers.lease(EMBEDDED)) {
            KafkaServer server = lease.server();
            assertThat(second.server()).isSameAs(server);
            assertThat(server.mode()).isEqualTo(BackendMode.EMBEDDED);
            assertThat(server.isOurs()).isTrue();
            assertThat(server.bootstrapServers()).matches("localhost:\\d+");
            assertThat(server.clientConfig()).isEqualTo(Map.of("bootstrap.servers", server.bootstrapServers()));
            assertThat(server.reason())
                    .isEqualTo("Kafka: an embedded broker at " + server.bootstrapServers()
                            + ", since the mode EMBEDDED is asked for");
            try (Admin admin = Admin.create(server.clientConfig())) {
                assertThat(admin.describeCluster().nodes().get(60, TimeUnit.SECONDS))
                        .hasSize(1);
            }
        }
    }

    @Test
    void recordsOfAnyYearAreTakenAndStay() throws Exception {
        try (KafkaLease lease = KafkaServers.lease(EMBEDDED);
                Producer<byte[], byte[]> producer = new KafkaProducer<>(
                        lease.server().clientConfig(), new ByteArraySerializer(), new ByteArraySerializer());
                Admin admin = Admin.create(lease.server().clientConfig())) {
            for (String time : List.of("1971-01-01T00:00:00Z", "2999-01-01T00:00:00Z")) {
                producer.send(new ProducerRecord<>(
                                "any-year", 0, Instant.parse(time).toEpochMilli(), null, new byte[1]))
                        .get(60, TimeUnit.SECONDS);
            }
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "any-year");
            Config config = admin.describeConfigs(List.of(topic))
                    .all()
                    .get(60, TimeUnit.SECONDS)
                    .get(topic);
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config.get("segment.ms").value()).isEqualTo("9223372036854775807");
        }
    }
}
