package dev.braid.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.braid.BraidException;
import dev.braid.ChildJvm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTests {

    @Test
    void aPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 50, InetAddress.getByName("localhost"))) {
            int port = taken.getLocalPort();
            assertThatExceptionOfType(BraidException.class)
                    .isThrownBy(() -> EmbeddedBroker.start(Map.of("listeners", "PLAINTEXT://localhost:" + port)))
                    .withMessage("Kafka in this JVM: found a port in use (Socket server failed to bind to localhost:"
                            + port + ": Address already in use.); end what listens there,"
                            + " or take port 0 in `listeners`, which stands for a free one");
        }
    }

    @Test
    void aWrongSetting() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> EmbeddedBroker.start(Map.of("num.partitions", "many")))
                .withMessage("Kafka in this JVM: found a wrong setting (Invalid value many for configuration"
                        + " num.partitions: Not a number of type INT); correct it in the config of the broker");
    }

    @Test
    void twoAtOnceLeaveNothingBehind(@TempDir Path folder) throws IOException {
        assertThat(ChildJvm.run(List.of("-Djava.io.tmpdir=" + folder), TwoAtOnce.class, List.of()))
                .isEqualTo("""
                        threads []
                        beans [kafka:type=kafka.Log4jController]
                        children 0
                        """);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(Files::isDirectory).map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.startsWith("braid"));
        }
    }

    static final class TwoAtOnce {

        private TwoAtOnce() {}

        public static void main(String[] arguments) throws Exception {
            try (EmbeddedBroker first = EmbeddedBroker.start(Map.of());
                    EmbeddedBroker second = EmbeddedBroker.start(Map.of("num.partitions", "3"))) {
                use(first);
                use(second);
                expect(1, partitions(first));
                expect(3, partitions(second));
            }
            System.out.println("threads " + threads());
            System.out.println(
                    "beans " + ManagementFactory.getPlatformMBeanServer().queryNames(new ObjectName("kafka*:*"), null));
            System.out.println("children " + ProcessHandle.current().children().count());
        }

        private static void use(EmbeddedBroker broker) throws Exception {
            Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Producer<String, byte[]> producer =
                    new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
                producer.send(new ProducerRecord<>("topic", "key", new byte[3])).get(60, TimeUnit.SECONDS);
            }
        }

        private static int partitions(EmbeddedBroker broker) throws Exception {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                return admin.describeTopics(List.of("topic"))
                        .allTopicNames()
                        .get(60, TimeUnit.SECONDS)
                        .get("topic")
                        .partitions()
                        .size();
            }
        }

        private static void expect(int expected, int found) {
            if (expected != found) {
                throw new IllegalStateException(found + " instead of " + expected);
            }
        }

        /** Those of the JVM itself, and that by which it waits for child processes, come and go as they like. */
        private static List<String> threads() {
            return Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getThreadGroup() != null
                            && !thread.getThreadGroup().getName().equals("system")
                            && !thread.getName().equals("main")
                            && !thread.getName().equals("Common-Cleaner")
                            && !thread.getName().startsWith("process reaper"))
                    .map(Thread::getName)
                    .sorted()
                    .toList();
        }
    }
}
