package dev.braid.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.braid.BackendMode;
import dev.braid.EventLog;
import dev.braid.elasticsearch.ElasticsearchBackend;
import dev.braid.kafka.KafkaBackend;
import dev.braid.sequence.IdSequences;
import dev.braid.testkit.EmbeddedElasticsearch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Each command of {@code braid-cli.jar} as a process of its own; those that use servers, with each kind of server. */
class RunnableJarIT {

    /** What else each command is given whose records go where {@code -o} says, to write three of them. */
    private static final Map<String, String> WRITING = Map.of(
            "generate", "ticks.json -n 3 -s 2024-01-01",
            "replay", "rows.json -n 3 -s 2024-01-01",
            "operations", "--step a --step b -n 3 -s 2024-01-01",
            "publish", "ticks.json -n 3 -s 2024-01-01");

    /** What a command on sequences is given, and what it prints; {@code NAME} is a sequence that begins with 7. */
    private record OnSequence(String options, String out, String err) {}

    private static final Map<String, OnSequence> ON_SEQUENCES = Map.of(
            "sequence create",
            new OnSequence("NAME-new --first 5", "", "created sequence `NAME-new`: next 5, first 5, blocks of 10\n"),
            "sequence next",
            new OnSequence("NAME", "7", ""),
            "sequence show",
            new OnSequence("NAME", "NAME: next 7, first 7, blocks of 10", ""),
            "sequence reset",
            new OnSequence("NAME", "", "reset sequence `NAME`\n"));

    private static final Map<String, String> WITHOUT_SERVERS =
            Map.of("validate", "ticks.json", "template", "notifications.ndjson");

    private static final KafkaBackend KAFKA =
            KafkaBackend.builder().mode(BackendMode.EMBEDDED).start();
    private static final ElasticsearchBackend ELASTICSEARCH = EmbeddedElasticsearch.backend();

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        KAFKA.close();
    }

    @BeforeEach
    void writeFiles() throws IOException {
        ProcessRun.write(folder, "ticks.json", Specifications.TICKS);
        ProcessRun.write(folder, "rows.csv", "time,n\n2020-01-01 00:00:00,1\n2020-01-01 00:00:01,2\n");
        ProcessRun.write(
                folder,
                "rows.json",
                "{\"type\": \"replay\", \"source_file\": \"rows.csv\", \"source_format\": \"csv\", \"time_field\": \"time\"}");
        ProcessRun.write(
                folder,
                "notifications.ndjson",
                "{\"_context_request_id\":\"r\",\"event_type\":\"a.start\",\"timestamp\":\"2024-01-01 00:00:00\",\"payload\":{}}");
    }

    /** A place for records that is there and empty. */
    private record Place(EventLog log, String title, String options, String target) {}

    private static Place topic(String name, String compression) {
        KAFKA.prepare(Set.of(name), 1);
        String servers = KAFKA.bootstrapServers();
        return new Place(
                KAFKA.topic(name),
                "topic `" + name + "` at " + servers,
                "--bootstrap-servers " + servers + " --topic " + name,
                "{\"type\": \"kafka\", \"endpoint\": \"" + servers + "\", \"topic\": \"" + name
                        + "\", \"compression_type\": \"" + compression + "\"}");
    }

    private static Place index(String name) {
        String url = ELASTICSEARCH.url();
        EmbeddedElasticsearch.index(name);
        return new Place(
                ELASTICSEARCH.index(name),
                "index `" + name + "` at " + url,
                "--url " + url + " --index " + name,
                "{\"type\": \"elasticsearch\", \"url\": \"" + url + "\", \"index\": \"" + name + "\"}");
    }

    /** A command that is added and not tried here fails this. */
    @Test
    void everyCommandIsTried() {
        Set<String> tried = new TreeSet<>(WRITING.keySet());
        tried.addAll(ON_SEQUENCES.keySet());
        tried.addAll(WITHOUT_SERVERS.keySet());

        assertThat(tried).isEqualTo(names("", commands()));
    }

    private static CommandLine commands() {
        Console unused =
                new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err, false, false);
        return new Commands(unused).commandLine(new Interruption(System.err));
    }

    private static Set<String> names(String parent, CommandLine command) {
        Set<String> names = new TreeSet<>();
        command.getSubcommands().forEach((name, sub) -> {
            if (sub.getSubcommands().isEmpty()) {
                names.add(parent + name);
            } else {
                names.addAll(names(parent + name + " ", sub));
            }
        });
        return names;
    }

    static Stream<Arguments> toServers() {
        return WRITING.keySet().stream()
                .flatMap(command -> Stream.of(Arguments.of(command, "Kafka"), Arguments.of(command, "Elasticsearch")));
    }

    @ParameterizedTest
    @MethodSource("toServers")
    void recordsGoWhereATargetSays(String command, String server) throws Exception {
        Place place = server.equals("Kafka") ? topic("jar-" + command, compression(command)) : index("jar-" + command);
        ProcessRun.write(folder, "target.json", place.target());

        assertPublished(run(command, WRITING.get(command) + " -o target.json"), place);
    }

    /** Each needs classes of its own. */
    private static String compression(String command) {
        return switch (command) {
            case "generate" -> "lz4";
            case "replay" -> "zstd";
            case "operations" -> "snappy";
            default -> "gzip";
        };
    }

    static Stream<Place> places() {
        return Stream.of(topic("jar-options", "none"), index("jar-options"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void recordsGoWhereOptionsSay(Place place) throws Exception {
        assertPublished(run("publish", WRITING.get("publish") + " " + place.options()), place);
    }

    private static void assertPublished(ProcessRun run, Place place) {
        assertThat(run.err()).isEqualToNormalizingNewlines("published 3 events to " + place.title() + "\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(place.log().events()).hasSize(3);
    }

    static Stream<String> withoutServers() {
        return Stream.concat(WITHOUT_SERVERS.keySet().stream(), WRITING.keySet().stream())
                .filter(command -> !command.equals("publish"));
    }

    @ParameterizedTest
    @MethodSource("withoutServers")
    void dataGoesToStdout(String command) throws Exception {
        String options = WITHOUT_SERVERS.getOrDefault(command, WRITING.get(command));

        ProcessRun run = run(command, options);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isNotEmpty();
        assertThat(run.code()).isZero();
    }

    static Stream<Arguments> onSequences() {
        return ON_SEQUENCES.keySet().stream()
                .flatMap(command -> Stream.of(Arguments.of(command, "Kafka"), Arguments.of(command, "Elasticsearch")));
    }

    @ParameterizedTest
    @MethodSource("onSequences")
    void sequences(String command, String server) throws Exception {
        String name = "jar-" + command.replace(' ', '-');
        String options = server.equals("Kafka")
                ? " --bootstrap-servers " + KAFKA.bootstrapServers()
                : " --url " + ELASTICSEARCH.url();
        try (IdSequences sequences = sequences(server)) {
            sequences.named(name).create(7);
        }
        OnSequence trial = ON_SEQUENCES.get(command);

        ProcessRun run = run(command, trial.options().replace("NAME", name) + options);

        assertThat(run.err()).isEqualToNormalizingNewlines(trial.err().replace("NAME", name));
        assertThat(String.join("\n", run.out())).isEqualTo(trial.out().replace("NAME", name));
        assertThat(run.code()).isZero();
    }

    static Stream<String> servers() {
        return Stream.of("Kafka", "Elasticsearch");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void recordsTakeIds(String server) throws Exception {
        ProcessRun.write(
                folder,
                "ids.json",
                Specifications.TICKS.replace(
                        "{\"type\": \"counter\", \"name\": \"number\"}",
                        "{\"type\": \"sequence\", \"name\": \"id\", \"sequence\": \"jar-ids\"}"));
        try (IdSequences sequences = sequences(server)) {
            sequences.named("jar-ids").create(7);
        }

        ProcessRun run = run(
                "generate",
                "ids.json -n 1 -s 2024-01-01 --sequences "
                        + (server.equals("Kafka") ? KAFKA.bootstrapServers() : ELASTICSEARCH.url()));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).containsExactly("{\"time\":\"2024-01-01T00:00:00.000Z\",\"id\":7}");
        assertThat(run.code()).isZero();
    }

    private static IdSequences sequences(String server) {
        return server.equals("Kafka") ? IdSequences.on(KAFKA) : IdSequences.on(ELASTICSEARCH);
    }

    private ProcessRun run(String command, String options) throws Exception {
        return ProcessRun.ofJar(folder, (command + " " + options).split(" "));
    }
}
