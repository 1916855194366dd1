package dev.braid.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.Generator;
import dev.braid.faults.elasticsearch.DocumentChecker;
import dev.braid.faults.elasticsearch.StoredDocuments;
import dev.braid.testkit.EmbeddedElasticsearch;
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

class PublishToIndexTests {

    private static final String USAGE = "\n`braid publish --help` shows how it is used";

    @TempDir
    private Path folder;

    private Path orders;

    @BeforeEach
    void writeSpecification() throws IOException {
        orders = Files.writeString(folder.resolve("orders.json"), Specifications.ORDERS);
    }

    @Test
    void documentsAreTheEventsOfAGenerator() {
        String index = EmbeddedElasticsearch.index("cli-clicks");
        Path clicks = Path.of("docs", "examples", "clicks.json");
        Object[] run = {"publish", clicks, "-n", 1000, "-s", "2024-01-01", "--seed", 5};

        assertThat(CommandRun.of(and(run, "--url", EmbeddedElasticsearch.url(), "--index", index)))
                .isEqualTo(published(1000, "cli-clicks"));

        Generator expected = Generator.of(clicks).seed(5).count(1000);
        assertThat(new DocumentChecker(expected, event -> "5-" + event.index())
                        .check(StoredDocuments.of(EmbeddedElasticsearch.url(), index)))
                .isEmpty();
    }

    @Test
    void idsOfFields() {
        String index = EmbeddedElasticsearch.index("cli-ids");

        assertThat(publish("--url", EmbeddedElasticsearch.url(), "--index", index, "--id", "number,item.name"))
                .isEqualTo(published(3, "cli-ids"));

        assertThat(StoredDocuments.of(EmbeddedElasticsearch.url(), index)).containsOnlyKeys("0-ax", "1-ax", "2-ax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "publish"})
    void theTargetOfASpecification(String command) throws IOException {
        String index = EmbeddedElasticsearch.index("cli-target-" + command);
        Files.writeString(orders, Specifications.ordersTo(target(index, ", \"id_field\": \"number\"")));

        assertThat(CommandRun.of(command, orders, "-n", 3, "-s", "2024-01-01")).isEqualTo(published(3, index));

        assertThat(StoredDocuments.of(EmbeddedElasticsearch.url(), index)).containsOnlyKeys("0", "1", "2");
    }

    @Test
    void aTargetOfItsOwn() throws IOException {
        String index = EmbeddedElasticsearch.index("cli-target");
        Path target = Files.writeString(folder.resolve("target.json"), target(index, ""));

        assertThat(publish("-o", target, "--id", "number")).isEqualTo(published(3, "cli-target"));

        assertThat(StoredDocuments.of(EmbeddedElasticsearch.url(), index)).containsOnlyKeys("0", "1", "2");
    }

    @Test
    void noSuchIndex() {
        EmbeddedElasticsearch.index("cli-orders");

        assertTold(
                1,
                "found no index `cli-order` at " + EmbeddedElasticsearch.url()
                        + ", the nearest is `cli-orders`; create it, or correct the name",
                publish("--url", EmbeddedElasticsearch.url(), "--index", "cli-order"));
    }

    @Test
    void whatTheServerRefuses() {
        String index = EmbeddedElasticsearch.index("cli-refused");
        Object[] run = {
            "publish", orders, "-n", 1, "-s", "2024-01-01", "--url", EmbeddedElasticsearch.url(), "--index", index
        };
        assertThat(CommandRun.of(run)).isEqualTo(published(1, "cli-refused"));

        assertTold(
                1,
                "index `cli-refused` at " + EmbeddedElasticsearch.url()
                        + ": document `0-0` was refused with status 409: the index holds its version 1, expected one below 1,"
                        + " which was sent; 1 event was sent, 0 confirmed,"
                        + " the first unconfirmed is #0 2024-01-01T00:00:00Z worker-000001 order;"
                        + " empty the index before events are sent to it, or send them to another",
                CommandRun.of(run));
    }

    @Test
    void nothingListens() throws IOException {
        String url;
        try (ServerSocket free = new ServerSocket(0)) {
            url = "http://localhost:" + free.getLocalPort();
        }

        assertTold(
                1,
                "Elasticsearch at " + url
                        + ": found nobody who listens there; start the server, or correct the address",
                publish("--url", url, "--index", "t"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--index i | found `--index` without `--url`, expected both or neither",
                "--url http://h | found `--url` without `--index`, expected both or neither",
                "--url h --index i | option `--url`: found \"h\", expected an address such as http://localhost:9200",
                "--url http://h --index i --bootstrap-servers h --topic t"
                        + " | found `--topic` and `--index`, expected one of them: each says where the records go",
                "--url http://h --index i -o FILE"
                        + " | found `-o` and `--index`, expected one of them: each says where the records go",
                "--url http://h --index i --key number"
                        + " | found `--key`, expected it for a topic alone: an index has none",
                "--url http://h --index i --format json"
                        + " | found `--format`, expected it for a topic alone: an index has none",
                "--url http://h --index i -p FILE"
                        + " | found `-p` and an index, expected one of them: documents have no pattern",
                "--bootstrap-servers h --topic t --id number"
                        + " | found `--id`, expected it for an index alone: records of a topic have keys"
            })
    void wrongOptions(String options, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "{number}");

        assertTold(2, message + USAGE, publish((Object[])
                options.replace("FILE", file.toString()).split(" ")));
    }

    @Test
    void wrongNames() throws IOException {
        String problem = "found `numbr`, expected a field that a record of this specification can have;"
                + " did you mean \"number\"?";

        assertTold(
                2, "option `--id`: " + problem, publish("--url", "http://localhost", "--index", "t", "--id", "numbr"));
        assertTold(
                2,
                "index \"T\": found this name, expected no upper case; write `t`",
                publish("--url", "http://localhost", "--index", "T"));
        Files.writeString(
                orders,
                Specifications.ordersTo("{\"type\": \"elasticsearch\", \"url\": \"http://localhost\","
                        + " \"index\": \"t\", \"id_field\": \"numbr\"}"));
        assertTold(2, orders + ":11:142: target.id_field: " + problem, publish());
    }

    @Test
    void noElasticsearchOnTheClassPath() throws Exception {
        String classPath = ProcessRun.classPathWithout("elasticsearch-rest-client");
        String[] words = {"publish", "orders.json", "-s", "2024-01-01", "--url", "http://localhost", "--index", "t"};

        ProcessRun published = ProcessRun.run(ProcessRun.command(folder, classPath, List.of(), words), 60);

        assertThat(published.err())
                .isEqualTo("found no Elasticsearch client on the class path, expected it for an ElasticsearchEventSink;"
                        + " add org.elasticsearch.client:elasticsearch-rest-client:8.19.21 to the dependencies"
                        + System.lineSeparator());
        assertThat(published.code()).isEqualTo(1);
    }

    private static String target(String index, String rest) {
        return "{\"type\": \"elasticsearch\", \"url\": \"" + EmbeddedElasticsearch.url() + "\", \"index\": \"" + index
                + "\"" + rest + "}";
    }

    private static CommandRun published(int events, String index) {
        return CommandRun.published(events, "index `" + index + "` at " + EmbeddedElasticsearch.url());
    }

    private CommandRun publish(Object... options) {
        return CommandRun.of(and(new Object[] {"publish", orders, "-n", 3, "-s", "2024-01-01"}, options));
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
