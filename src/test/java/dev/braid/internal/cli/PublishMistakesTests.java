package dev.braid.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BackendMode;
import dev.braid.jupiter.WithKafka;
import dev.braid.kafka.KafkaBackend;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users are told who publish in the wrong way, or to what is not there. */
class PublishMistakesTests {

    private static final String USAGE = "\n`braid publish --help` shows how it is used";
    private static final String NOTHING = "found nothing to publish to, expected `--bootstrap-servers` and `--topic`,"
            + " or `--url` and `--index`, or a target of type `kafka`, `confluent` or `elasticsearch` in the specification"
            + " or named with `-o`" + USAGE;

    @TempDir
    private Path folder;

    private Path orders;
    private Path config;

    @BeforeEach
    void writeFiles() throws IOException {
        orders = Files.writeString(folder.resolve("orders.json"), Specifications.ORDERS);
        config = Files.writeString(folder.resolve("client.properties"), "max.block.ms=1000\n");
    }

    @Test
    @WithKafka(mode = BackendMode.EMBEDDED, topics = "publish-orders")
    void noSuchTopic(KafkaBackend kafka) throws IOException {
        String message = "found no topic `publish-order` at " + kafka.bootstrapServers()
                + ", the nearest is `publish-orders`; create it, or correct the name";

        assertTold(1, message, publish("--bootstrap-servers", kafka.bootstrapServers(), "--topic", "publish-order"));
        assertTold(
                1,
                message,
                generate("{\"type\": \"kafka\", \"endpoint\": \"" + kafka.bootstrapServers()
                        + "\", \"topic\": \"publish-order\"}"));
    }

    @Test
    void whatIsNoNameOfATopic() throws IOException {
        String message =
                "topic \"my topic\": found \" \" in this name, expected ASCII letters, digits, `.`, `_` and `-` only; correct it";

        assertTold(2, message, publish("--bootstrap-servers", "localhost:1", "--topic", "my topic"));
        assertTold(
                2, message, generate("{\"type\": \"kafka\", \"endpoint\": \"localhost:1\", \"topic\": \"my topic\"}"));
    }

    @Test
    void nothingListens() throws IOException {
        String address;
        try (ServerSocket free = new ServerSocket(0)) {
            address = "localhost:" + free.getLocalPort();
        }

        CommandRun run = publish("--bootstrap-servers", address, "--topic", "t", "--client-config", config);

        assertTold(
                1,
                "found no Kafka broker that answers at " + address
                        + " within 1s: nothing listens there; start the broker, or correct the address",
                run);
    }

    @Test
    void noSuchMachine() {
        assertTold(
                1,
                "found no machine of the name in the address `no.such.machine.invalid:9092`; correct it",
                publish("--bootstrap-servers", "no.such.machine.invalid", "--topic", "t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:", "localhost:port", "localhost:0", "localhost:65536", "a:1,,b:2", "a b", "http://a/b"
            })
    void wrongAddresses(String address) throws IOException {
        String problem =
                "found \"" + address + "\", expected host:port, such as localhost:9092, or several with commas between";

        assertTold(
                2,
                "option `--bootstrap-servers`: " + problem + USAGE,
                publish("--bootstrap-servers", address, "--topic", "t"));
        assertTold(
                2,
                orders + ":11:93: target.endpoint: " + problem,
                generate("{\"type\": \"kafka\", \"endpoint\": \"" + address + "\", \"topic\": \"t\"}"));
    }

    @Test
    void oneWithoutTheOther() {
        assertTold(
                2,
                "found `--topic` without `--bootstrap-servers`, expected both or neither" + USAGE,
                publish("--topic", "t"));
        assertTold(
                2,
                "found `--bootstrap-servers` without `--topic`, expected both or neither" + USAGE,
                publish("--bootstrap-servers", "localhost"));
    }

    @Test
    void twoPlaces() throws IOException {
        Path target = Files.writeString(folder.resolve("target.json"), Specifications.STDOUT);

        assertTold(
                2,
                "found `-o` and `--topic`, expected one of them: each says where the records go" + USAGE,
                publish("-o", target, "--bootstrap-servers", "localhost", "--topic", "t"));
    }

    @Test
    void nothingToPublishTo() throws IOException {
        Path target = Files.writeString(folder.resolve("target.json"), Specifications.STDOUT);

        assertTold(2, NOTHING, publish());
        assertTold(2, NOTHING, publish("-o", target));
    }

    @Test
    void aFieldOfTheKeyThatNoRecordHas() throws IOException {
        String problem = "found `item.nam`, expected a field that a record of this specification can have;"
                + " did you mean \"item.name\"?";

        assertTold(
                2,
                "option `--key`: " + problem,
                publish("--bootstrap-servers", "localhost", "--topic", "t", "--key", "number,item.nam"));
        assertTold(
                2,
                orders + ":11:144: target.topic_key[1]: " + problem,
                generate("{\"type\": \"kafka\", \"endpoint\": \"localhost\", \"topic\": \"t\","
                        + " \"topic_key\": [\"number\", \"item.nam\"]}"));
    }

    @Test
    void aFieldOfTheKeyThatIsNoPath() {
        assertTold(
                2,
                "option `--key`: found `item.`, expected the path of a field: names separated by dots, such as payload.id;"
                        + " a name that holds a dot is written in quotes, such as payload.\"os.version\"",
                publish("--bootstrap-servers", "localhost", "--topic", "t", "--key", "item."));
    }

    @Test
    void formats() throws IOException {
        Path pattern = Files.writeString(folder.resolve("pattern.txt"), "{number}");

        assertTold(
                2,
                "option `--format`: found \"xml\", expected json, cloudevents-binary or cloudevents-structured" + USAGE,
                publish("--format", "xml"));
        assertTold(
                2,
                "found `-p` and `--format`, expected one of them: CloudEvents have no pattern" + USAGE,
                publish("--format", "cloudevents-binary", "-p", pattern));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acks=1 | found `acks` set to 1, expected all: else confirmed records may be lost; remove it",
                "bootstrap.servers=b:1 | found `bootstrap.servers` set to b:1, expected none: the address is named apart from"
                        + " the settings; remove it",
                "compression.typ=zstd | found `compression.typ`, expected a setting of Kafka's producer; did you mean"
                        + " `compression.type`?",
                "a=\\u12 | FILE: found no properties, expected a line `name=value` for each: Malformed \\uxxxx encoding."
            })
    void wrongSettings(String line, String message) throws IOException {
        Files.writeString(config, line);

        assertTold(
                2,
                message.replace("FILE", config.toString()),
                publish("--bootstrap-servers", "localhost", "--topic", "t", "--client-config", config));
    }

    @Test
    void settingsThatCannotBeRead() {
        Path missing = folder.resolve("clients.properties");
        Object[] topic = {"--bootstrap-servers", "localhost", "--topic", "t", "--client-config"};

        assertTold(
                2,
                missing + ": found no file there, as " + missing
                        + ", expected one; did you mean \"client.properties\"?",
                publish(and(topic, missing)));
        assertTold(2, folder + ": found a folder, expected a file", publish(and(topic, folder)));
    }

    @Test
    void noKafkaOnTheClassPath() throws Exception {
        String classPath = ProcessRun.classPathWithout("kafka-clients");
        String[] words = {
            "publish", "orders.json", "-s", "2024-01-01", "--bootstrap-servers", "localhost", "--topic", "t"
        };

        ProcessRun published = ProcessRun.run(ProcessRun.command(folder, classPath, List.of(), words), 60);
        ProcessRun generated = ProcessRun.run(
                ProcessRun.command(
                        folder, classPath, List.of(), "generate", "orders.json", "-n", "1", "-s", "2024-01-01"),
                60);

        assertThat(published.err())
                .isEqualTo("found no Kafka client on the class path, expected it for a KafkaEventSink;"
                        + " add org.apache.kafka:kafka-clients:4.3.1 to the dependencies" + System.lineSeparator());
        assertThat(published.code()).isEqualTo(1);
        assertThat(generated.out()).hasSize(1);
        assertThat(generated.err()).isEmpty();
    }

    private CommandRun publish(Object... options) {
        return CommandRun.of(and(new Object[] {"publish", orders, "-n", 1, "-s", "2024-01-01"}, options));
    }

    private CommandRun generate(String target) throws IOException {
        Files.writeString(orders, Specifications.ordersTo(target));
        return CommandRun.of("generate", orders, "-n", 1, "-s", "2024-01-01");
    }

    private static Object[] and(Object[] first, Object... then) {
        List<Object> words = new ArrayList<>(Arrays.asList(first));
        words.addAll(Arrays.asList(then));
        return words.toArray();
    }

    private static void assertTold(int code, String message, CommandRun run) {
        assertThat(run).isEqualTo(new CommandRun(code, "", message + System.lineSeparator()));
    }
}
