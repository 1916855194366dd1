package dev.braid.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.braid.BackendMode;
import dev.braid.Event;
import dev.braid.Generator;
import dev.braid.SpecificationFiles;
import dev.braid.jupiter.WithKafka;
import dev.braid.kafka.KafkaBackend;
import dev.braid.kafka.KafkaRecord;
import dev.braid.testkit.ConsoleLogging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithKafka(mode = BackendMode.EMBEDDED, topics = "publish", partitions = 3)
class PublishCommandTests {

    private static final String TOPIC = "publish";

    private final KafkaBackend kafka;

    @TempDir
    private Path folder;

    private Path orders;

    PublishCommandTests(KafkaBackend kafka) {
        this.kafka = kafka;
    }

    @BeforeEach
    void writeSpecification() throws IOException {
        orders = Files.writeString(folder.resolve("orders.json"), Specifications.ORDERS);
    }

    static List<Path> files() {
        return SpecificationFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void recordsAreThoseOfAGenerator(Path file) {
        List<Event> events = Generator.of(file).seed(-7).count(100).events();

        assertThat(publish(file, "-n", 100, "--seed", -7)).isEqualTo(published(100));

        assertThat(kafka.topic(TOPIC).events()).containsExactlyInAnyOrderElementsOf(events);
        assertThat(values())
                .isEqualTo(CommandRun.of("generate", file, "-n", 100, "-s", "2024-01-01", "--seed", -7, "-o", stdout())
                        .lines());
    }

    /** As the original has it: {@code host.docker.internal} cannot be reached, so another address is named. */
    @Test
    void theOriginalsClickstream() {
        Path file = SpecificationFiles.original("clickstream.json");
        assumeThat(file).exists();

        assertThat(publish(file, "-n", 1000, "--key", "user_id")).isEqualTo(published(1000));

        List<Event> clicks = Generator.of(file).count(1000).events();
        assertThat(kafka.topic(TOPIC).events()).containsExactlyInAnyOrderElementsOf(clicks);
        assertThat(records())
                .extracting(PublishCommandTests::key)
                .containsExactlyElementsOf(clicks.stream()
                        .map(click -> String.valueOf(click.get("user_id")))
                        .toList());
        assertThat(records()).extracting(KafkaRecord::partition).contains(0, 1, 2);
    }

    @Test
    void theTargetOfASpecification() throws IOException {
        Files.writeString(
                orders, Specifications.ordersTo(target("kafka", ", \"topic_key\": [\"number\", \"item.name\"]")));

        assertThat(CommandRun.of("publish", orders, "-n", 3, "-s", "2024-01-01"))
                .isEqualTo(published(3));

        assertThat(records()).extracting(PublishCommandTests::key).containsExactly("0ax", "1ax", "2ax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "publish"})
    void aTargetOfItsOwn(String command) throws IOException {
        Path target = Files.writeString(
                folder.resolve("kafka.json"),
                target("kafka", ", \"topic_key\": [\"number\"], \"compression_type\": \"lz4\""));

        assertThat(CommandRun.of(command, orders, "-n", 2, "-s", "2024-01-01", "-o", target))
                .isEqualTo(published(2));

        assertThat(records()).extracting(PublishCommandTests::key).containsExactly("0", "1");
    }

    @Test
    void replaysArePublished() throws IOException {
        Path target = Files.writeString(folder.resolve("kafka.json"), target("kafka", ""));
        Path visits = Path.of("docs", "examples", "replay-visits.yaml");

        assertThat(CommandRun.of("replay", visits, "-s", "2024-01-01", "-n", 3, "-o", target))
                .isEqualTo(published(3));

        assertThat(kafka.topic(TOPIC).events())
                .containsExactlyInAnyOrderElementsOf(
                        Generator.of(visits).count(3).events());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "'' | none",
                "--key number | 0",
                "--key item.name,number | ax0",
                "--key item.name --key number | ax0"
            })
    void keys(String words, String key) {
        assertThat(publish(orders, words("-n 1 " + words))).isEqualTo(published(1));

        assertThat(records()).extracting(PublishCommandTests::key).containsExactly(key);
    }

    @Test
    void keysOnTheCommandLineReplaceThoseOfTheTarget() throws IOException {
        Files.writeString(orders, Specifications.ordersTo(target("kafka", ", \"topic_key\": [\"number\"]")));

        CommandRun.of("publish", orders, "-n", 1, "-s", "2024-01-01", "--key", "item.name");

        assertThat(records()).extracting(PublishCommandTests::key).containsExactly("ax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json | {\"time\":\"2024-01-01T00:00:00.000Z\",\"number\":0,\"item\":{\"name\":\"ax\"}} |",
                "cloudevents-binary | {\"time\":\"2024-01-01T00:00:00.000Z\",\"number\":0,\"item\":{\"name\":\"ax\"}} | /braid/5",
                "cloudevents-structured | {\"specversion\":\"1.0\",\"id\":\"0\",\"source\":\"/braid/5\",\"type\":\"order\","
                        + "\"subject\":\"worker-000001\",\"time\":\"2024-01-01T00:00:00Z\",\"datacontenttype\":\"application/json\","
                        + "\"data\":{\"time\":\"2024-01-01T00:00:00.000Z\",\"number\":0,\"item\":{\"name\":\"ax\"}}} |"
            })
    void formats(String format, String value, String source) {
        assertThat(publish(orders, "-n", 1, "--seed", 5, "--format", format)).isEqualTo(published(1));

        KafkaRecord record = records().get(0);
        assertThat(text(record.value())).isEqualTo(value);
        assertThat(record.header("ce_source")).isEqualTo(source);
        assertThat(record.header("braid-seed")).isEqualTo("5");
        assertThat(record.header("braid-type")).isEqualTo("order");
    }

    @Test
    void patterns() throws IOException {
        Path pattern = Files.writeString(folder.resolve("pattern.txt"), "{number}: {item.name} {{é}}\n");

        assertThat(publish(orders, "-n", 2, "-p", pattern)).isEqualTo(published(2));

        assertThat(values()).containsExactly("0: ax {é}", "1: ax {é}");
    }

    @Test
    void shardsMakeUpTheRun() {
        for (int shard = 0; shard < 3; shard++) {
            int before = records().size();
            CommandRun run = publish(orders, "-n", 50, "-m", 7, "--shard", shard + "/3");

            assertThat(run).isEqualTo(published(records().size() - before));
        }

        assertThat(kafka.topic(TOPIC).events())
                .containsExactlyInAnyOrderElementsOf(
                        Generator.of(orders).concurrency(7).count(50).events());
    }

    @Test
    void recordsComeAtTheirTimes() {
        assertThat(CommandRun.of(
                        "publish",
                        orders,
                        "-t",
                        "2s",
                        "--bootstrap-servers",
                        kafka.bootstrapServers(),
                        "--topic",
                        TOPIC))
                .isEqualTo(published(2));

        List<KafkaRecord> records = records();
        assertThat(records).hasSize(2);
        assertThat(records.get(1).timestamp())
                .isEqualTo(records.get(0).timestamp().plusSeconds(1));
    }

    @Test
    void specificationsComeFromStdinToo() {
        CommandRun run = CommandRun.withInput(
                Specifications.ORDERS,
                "publish",
                "-n",
                2,
                "-s",
                "2024-01-01",
                "--bootstrap-servers",
                kafka.bootstrapServers(),
                "--topic",
                TOPIC);

        assertThat(run).isEqualTo(published(2));
        assertThat(values()).hasSize(2);
    }

    @Test
    void settingsOfTheProducer() throws IOException {
        Path config = Files.writeString(folder.resolve("client.properties"), "# Settings\ncompression.type=zstd\n");

        assertThat(publish(orders, "-n", 2, "--client-config", config)).isEqualTo(published(2));

        assertThat(values()).hasSize(2);
    }

    @Test
    void recordsThatAreTooLongFail() throws IOException {
        Path config = Files.writeString(folder.resolve("client.properties"), "max.request.size=10\n");

        CommandRun run = publish(orders, "-n", 2, "--client-config", config);

        assertThat(run.err())
                .matches(
                        "topic `publish` at \\S+: The message is \\d+ bytes when serialized which is larger than 10, which is"
                                + " the value of the max.request.size configuration; 1 event was sent, 0 confirmed, the first"
                                + " unconfirmed is #0 2024-01-01T00:00:00Z worker-000001 order; make the record shorter, or raise"
                                + " `max.request.size` of the sink and `max.message.bytes` of the topic\\R");
        assertThat(run.code()).isEqualTo(1);
    }

    static List<List<String>> logging() {
        return List.of(
                List.of(), List.of("-Dslf4j.provider=" + ConsoleLogging.class.getName(), "-Dconsole.logging=DEBUG"));
    }

    /** Without a logging library, and with one that logs to the console. */
    @ParameterizedTest
    @MethodSource("logging")
    void whatLibrariesLogIsNotShown(List<String> jvmOptions) throws Exception {
        ProcessRun run = ProcessRun.run(
                ProcessRun.command(
                        folder,
                        ProcessRun.classPathWithout("slf4j-nop"),
                        jvmOptions,
                        "publish",
                        "orders.json",
                        "-n",
                        "2",
                        "-s",
                        "2024-01-01",
                        "--bootstrap-servers",
                        kafka.bootstrapServers(),
                        "--topic",
                        TOPIC),
                60);

        assertThat(run.err()).isEqualTo(published(2).err());
        assertThat(run.out()).isEmpty();
        assertThat(values()).hasSize(2);
    }

    private CommandRun published(int events) {
        return CommandRun.published(events, "topic `publish` at " + kafka.bootstrapServers());
    }

    private CommandRun publish(Path specification, Object... options) {
        List<Object> words = new ArrayList<>(List.of(
                "publish",
                specification,
                "-s",
                "2024-01-01",
                "--bootstrap-servers",
                kafka.bootstrapServers(),
                "--topic",
                TOPIC));
        words.addAll(Arrays.asList(options));
        return CommandRun.of(words.toArray());
    }

    private static Object[] words(String text) {
        return text.strip().split(" ");
    }

    private String target(String type, String rest) {
        return "{\"type\": \"" + type + "\", \"endpoint\": \"" + kafka.bootstrapServers() + "\", \"topic\": \"" + TOPIC
                + "\"" + rest + "}";
    }

    private Path stdout() {
        return Path.of("docs", "examples", "targets", "stdout.json");
    }

    /** In the order in which they were sent. */
    private List<KafkaRecord> records() {
        return kafka.topic(TOPIC).records().stream()
                .sorted(Comparator.comparing(record -> Long.valueOf(String.valueOf(record.header("braid-index")))))
                .toList();
    }

    private List<String> values() {
        return records().stream().map(record -> text(record.value())).toList();
    }

    private static String key(KafkaRecord record) {
        return record.key() == null ? null : text(record.key());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
