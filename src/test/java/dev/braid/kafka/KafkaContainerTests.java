package dev.braid.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.testkit.ContainerTest;
import dev.braid.testkit.Containers;
import dev.braid.testkit.LeasingJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;

@ContainerTest
class KafkaContainerTests {

    private static final String EMBEDDED = ", or take a broker in this JVM by `braid.kafka.mode=embedded`";

    @Test
    void aContainerIsStartedWithTheConfigAndRemoved() throws Exception {
        Map<String, String> config = Map.of("num.partitions", "3", "log.cleaner.backoff.ms", "20000");
        String address;
        try (KafkaLease lease =
                KafkaServers.lease(KafkaServerOptions.of(BackendMode.CONTAINER, "", config, key -> null))) {
            KafkaServer server = lease.server();
            address = server.bootstrapServers();
            assertThat(server.mode()).isEqualTo(BackendMode.CONTAINER);
            assertThat(server.isOurs()).isTrue();
            assertThat(server.trouble().get()).isEmpty();
            assertThat(server.reason())
                    .isEqualTo("Kafka: a container of apache/kafka:4.3.1 at " + address
                            + ", since the mode CONTAINER is asked for");
            assertThat(configOf(server))
                    .containsAllEntriesOf(config)
                    .containsEntry("log.retention.ms", "-1")
                    .containsEntry("offsets.topic.num.partitions", "1");
            assertThat(Containers.at(address)).hasSize(1);
        }
        assertThat(Containers.at(address)).isEmpty();
    }

    @Test
    void aContainerOfAKilledJvmIsRemoved() throws IOException {
        try (LeasingJvm jvm = KafkaJvm.start(BackendMode.CONTAINER, Map.of(), List.of())) {
            List<String> lines = jvm.linesUntilReady();
            String ready = lines.get(lines.size() - 1);
            assertThat(ready).as("%s", lines).startsWith("ready CONTAINER ");
            String address = ready.substring("ready CONTAINER ".length());
            List<ProcessHandle> children = jvm.process().descendants().toList();
            assertThat(Containers.at(address)).hasSize(1);

            jvm.process().destroyForcibly();

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Containers.at(address).isEmpty()
                            && children.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void aContainerThatHasStoppedIsNotHandedOut() {
        KafkaServerOptions options =
                KafkaServerOptions.of(BackendMode.CONTAINER, "", Map.of("num.partitions", "2"), key -> null);
        try (KafkaLease lease = KafkaServers.lease(options)) {
            String address = lease.server().bootstrapServers();
            Containers.docker()
                    .killContainerCmd(Containers.at(address).get(0).getId())
                    .exec();

            await().until(() -> lease.server().trouble().get().isPresent());
            assertThatExceptionOfType(BraidException.class)
                    .isThrownBy(() -> KafkaServers.lease(options))
                    .withMessage("Kafka at " + address + ", which the tests share: found the container of"
                            + " apache/kafka:4.3.1 has stopped with exit code 137;"
                            + " see who stopped it, and run the tests again");
        }
    }

    @Test
    void anImageThatDoesNotExist() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> lease("localhost:1/kafka:0.0.0"))
                .withMessageMatching("\\QKafka in a container: found no image localhost:1/kafka:0.0.0,"
                        + " and it cannot be pulled (\\E.*connection refused\\Q); correct its name, or fetch it by"
                        + " `docker pull localhost:1/kafka:0.0.0`\\E");
    }

    @Test
    void aBrokerThatRefusesItsConfigSaysSo() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> KafkaServers.lease(
                        KafkaServerOptions.of(BackendMode.CONTAINER, "", Map.of("num.partitions", "abc"), key -> null)))
                .withMessageStartingWith(
                        "Kafka in a container: apache/kafka:4.3.1 ended with exit code 1 before it served;"
                                + " see why, and correct its config" + EMBEDDED + "; the server's last lines:\n")
                .withMessageContaining("Invalid value abc for configuration num.partitions");
        assertThat(Containers.with("KAFKA_NUM_PARTITIONS=abc")).isEmpty();
    }

    @Test
    void aBrokerThatTakesTooLongIsWaitedForNoLonger() {
        Map<String, String> settings = Map.of("braid.kafka.startup-timeout", "1s");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> KafkaServers.lease(
                        KafkaServerOptions.of(BackendMode.CONTAINER, "", Map.of("num.partitions", "4"), settings::get)))
                .withMessageStartingWith("Kafka in a container: apache/kafka:4.3.1 did not serve within 1s;"
                        + " raise `braid.kafka.startup-timeout`, or see what holds it up" + EMBEDDED
                        + "; the server's last lines:\n");
    }

    @Test
    void aNameThatIsNone() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> lease("A B"))
                .withMessage("Kafka in a container: found the image \"A B\","
                        + " expected a name such as apache/kafka:4.3.1; correct it");
    }

    @Test
    void aContainerOfTheUsersIsStartedOnce() {
        try (KafkaContainer container = new KafkaContainer("apache/kafka:4.3.1")) {
            try (KafkaLease lease = KafkaServers.of(container);
                    KafkaLease second = KafkaServers.of(container)) {
                assertThat(second.server()).isSameAs(lease.server());
                assertThat(lease.server().mode()).isEqualTo(BackendMode.CONTAINER);
                assertThat(lease.server().isOurs()).isTrue();
                assertThat(lease.server().bootstrapServers()).isEqualTo(container.getBootstrapServers());
                assertThat(lease.server().reason())
                        .isEqualTo("Kafka: a container of apache/kafka:4.3.1 at " + container.getBootstrapServers()
                                + ", since the tests declare it");
            }
            assertThat(container.isRunning()).isFalse();

            container.start();
            try (KafkaLease lease = KafkaServers.of(container)) {
                assertThat(lease.server().isOurs()).isFalse();
            }
            assertThat(container.isRunning()).isTrue();
        }
    }

    @Test
    void whatIsNoContainerOfKafka() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> KafkaServers.of("kafka"))
                .withMessage("found a java.lang.String, expected a container of Testcontainers;"
                        + " take org.testcontainers.kafka.KafkaContainer");
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> KafkaServers.of(new GenericContainer<>("apache/kafka:4.3.1")))
                .withMessage("found a org.testcontainers.containers.GenericContainer,"
                        + " expected a container with a method getBootstrapServers();"
                        + " take org.testcontainers.kafka.KafkaContainer");
    }

    private static void lease(String image) {
        KafkaServers.lease(KafkaServerOptions.of(BackendMode.CONTAINER, image, Map.of(), key -> null));
    }

    private static Map<String, String> configOf(KafkaServer server) throws Exception {
        ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
        try (Admin admin = Admin.create(server.clientConfig())) {
            return admin.describeConfigs(List.of(broker)).all().get(60, TimeUnit.SECONDS).get(broker).entries().stream()
                    .filter(entry -> entry.value() != null)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        }
    }
}
