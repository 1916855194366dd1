package dev.braid.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.braid.BackendMode;
import dev.braid.kafka.KafkaBackend;
import dev.braid.kafka.KafkaRecord;
import dev.braid.testkit.BoundedProcess;
import dev.braid.testkit.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run ends when the user or the broker does not want it any more, and says what that means for the records. */
class InterruptedPublishTests {

    private static final String TOPIC = "interrupted";
    private static final String A_THOUSAND_IN_A_SECOND = Specifications.ORDERS
            .replace("\"value\": 1}\n}", "\"value\": 0.001}\n}")
            .replace("\"value\": 5", "\"value\": 0");

    /** Of a configuration of its own: nobody else has a part in this broker. */
    private final KafkaBackend kafka = KafkaBackend.builder()
            .mode(BackendMode.EMBEDDED)
            .config(Map.of("broker.rack", "interrupted"))
            .start();

    private final String servers = kafka.bootstrapServers();

    @TempDir
    private Path folder;

    @BeforeEach
    void prepare() throws Exception {
        kafka.prepare(Set.of(TOPIC), 2);
        ProcessRun.write(folder, "orders.json", A_THOUSAND_IN_A_SECOND);
        ProcessRun.write(folder, "impatient.properties", "delivery.timeout.ms=1000");
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @ParameterizedTest
    @CsvSource({"'', INT", "-s 2024-01-01, INT", "'', TERM"})
    void whatWasSentArrives(String clock, Signal signal) throws Exception {
        Process process = publish(clock);

        signal.send(process);

        assertThat(process.waitFor()).isEqualTo(signal.exitCode());
        List<KafkaRecord> records = kafka.topic(TOPIC).records();
        assertThat(process.errorReader(UTF_8).lines().collect(Collectors.joining("\n", "", System.lineSeparator())))
                .isEqualTo(CommandRun.published(records.size(), "topic `interrupted` at " + servers)
                        .err());
        assertThat(records.stream().map(record -> record.header("braid-index")).collect(Collectors.toSet()))
                .isEqualTo(IntStream.range(0, records.size())
                        .mapToObj(Integer::toString)
                        .collect(Collectors.toSet()));
    }

    @Test
    void aBrokerThatGoesEndsTheRun() throws Exception {
        Process process = publish("--client-config impatient.properties");

        kafka.close();

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(process.errorReader(UTF_8).lines().toList())
                .singleElement()
                .asString()
                .matches("topic `interrupted` at " + servers
                        + ": .*; \\d+ events were sent, \\d+ confirmed, the first unconfirmed is #\\d+ \\S+ worker-\\d+ order;"
                        + " see that the brokers run and can be reached, or raise `delivery.timeout.ms`");
    }

    @Test
    void nobodyWaitsForABrokerThatIsGone() throws Exception {
        Process process = publish("");

        kafka.close();
        Signal.INT.send(process);

        assertThat(process.waitFor()).isEqualTo(Signal.INT.exitCode());
        assertThat(process.errorReader(UTF_8).lines())
                .containsExactly("found records that could not be written within 5s after the run was interrupted,"
                        + " expected all to be; the last ones may be missing");
    }

    /** Returns when the first record has arrived. */
    private Process publish(String options) throws Exception {
        List<String> words =
                new ArrayList<>(List.of("publish", "orders.json", "--bootstrap-servers", servers, "--topic", TOPIC));
        if (!options.isEmpty()) {
            words.addAll(List.of(options.split(" ")));
        }
        Process process = BoundedProcess.start(
                Signal.notIgnoredBy(ProcessRun.command(folder, List.of(), words.toArray(String[]::new))));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !kafka.topic(TOPIC).records().isEmpty());
        return process;
    }
}
