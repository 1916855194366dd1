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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Each command of {@code braid-cli.jar} as a process of its own; those that use servers, with each kind of server. */
class RunnableJarIT {

    /** What each command is given to write three records. */
    private static final Map<String, String> WRITING = Map.of(
            "generate", "ticks.json -n 3 -s 2024-01-01",
            "replay", "rows.json -n 3 -s 2024-01-01",
            "operations", "--step a --step b -n 3 -s 2024-01-01",
            "publish", "ticks.json -n 3 -s 2024-01-01");

    /** Each needs classes of its own. */
    private static final Map<String, String> COMPRESSION =
            Map.of("generate", "lz4", "replay", "zstd", "operations", "snappy", "publish", "gzip");

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

    /** What a command is given, and what it prints; {@code NAME} is a sequence that begins with 7. */
    private record OnSequence(String options, String out, String err) {}

    private enum Server {
        KAFKA("--bootstrap-servers") {

            @Override
            String address() {
                return BROKER.bootstrapServers();
            }

            @Override
            IdSequences sequences() {
                return IdSequences.on(BROKER);
            }

            @Override
            Place place(String name, String compression) {
                BROKER.prepare(Set.of(name), 1);
                return new Place(
                        BROKER.topic(name),
                        "topic `" + name + "` at " + address(),
                        "--topic " + name,
                        "{\"type\": \"kafka\", \"endpoint\": \"" + address() + "\", \"topic\": \"" + name
                                + "\", \"compression_type\": \"" + compression + "\"}");
            }
        },
        ELASTICSEARCH("--url") {

            @Override
            String address() {
                return NODE.url();
            }

            @Override
            IdSequences sequences() {
                return IdSequences.on(NODE);
            }

            @Override
            Place place(String name, String compression) {
                EmbeddedElasticsearch.index(name);
                return new Place(
                        NODE.index(name),
                        "index `" + name + "` at " + address(),
                        "--index " + name,
                        "{\"type\": \"elasticsearch\", \"url\": \"" + address() + "\", \"index\": \"" + name + "\"}");
            }
        };

        private static final KafkaBackend BROKER =
                KafkaBackend.builder().mode(BackendMode.EMBEDDED).start();
        private static final ElasticsearchBackend NODE = EmbeddedElasticsearch.backend();

        private final String option;

        Server(String option) {
            this.option = option;
        }

        String options() {
            return " " + option + " " + address();
        }

        abstract String address();

        abstract IdSequences sequences();

        /** A place for records that is there and empty. */
        abstract Place place(String name, String compression);
    }

    private record Place(EventLog log, String title, String option, String target) {}

    @TempDir
    private Path folder;

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

    @AfterAll
    static void close() {
        Server.BROKER.close();
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

    static Stream<Arguments> writingToServers() {
        return withEachServer(WRITING.keySet());
    }

    static Stream<Arguments> onSequences() {
        return withEachServer(ON_SEQUENCES.keySet());
    }

    private static Stream<Arguments> withEachServer(Set<String> commands) {
        return commands.stream()
                .flatMap(command -> Stream.of(Server.values()).map(server -> Arguments.of(command, server)));
    }

    @ParameterizedTest
    @MethodSource("writingToServers")
    void recordsGoWhereATargetSays(String command, Server server) throws Exception {
        Place place = server.place("jar-" + command, COMPRESSION.get(command));
        ProcessRun.write(folder, "target.json", place.target());

        assertPublished(run(command, WRITING.get(command) + " -o target.json"), place);
    }

    @ParameterizedTest
    @EnumSource
    void recordsGoWhereOptionsSay(Server server) throws Exception {
        Place place = server.place("jar-options", "none");

        assertPublished(run("publish", WRITING.get("publish") + server.options() + " " + place.option()), place);
    }

    private static void assertPublished(ProcessRun run, Place place) {
        assertPrinted(run, "", "published 3 events to " + place.title() + "\n");
        assertThat(place.log().events()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource
    void onSequences(String command, Server server) throws Exception {
        OnSequence trial = ON_SEQUENCES.get(command);
        String name = "jar-" + command.replace(' ', '-');
        try (IdSequences sequences = server.sequences()) {
            sequences.named(name).create(7);
        }

        assertPrinted(
                run(command, trial.options().replace("NAME", name) + server.options()),
                trial.out().replace("NAME", name),
                trial.err().replace("NAME", name));
    }

    @ParameterizedTest
    @EnumSource
    void recordsTakeIds(Server server) throws Exception {
        ProcessRun.write(
                folder,
                "ids.json",
                Specifications.TICKS.replace(
                        "{\"type\": \"counter\", \"name\": \"number\"}",
                        "{\"type\": \"sequence\", \"name\": \"id\", \"sequence\": \"jar-ids\"}"));
        try (IdSequences sequences = server.sequences()) {
            sequences.named("jar-ids").create(7);
        }

        assertPrinted(
                run("generate", "ids.json -n 1 -s 2024-01-01 --sequences " + server.address()),
                "{\"time\":\"2024-01-01T00:00:00.000Z\",\"id\":7}",
                "");
    }

    private static void assertPrinted(ProcessRun run, String out, String err) {
        assertThat(run.err()).isEqualToNormalizingNewlines(err);
        assertThat(String.join("\n", run.out())).isEqualTo(out);
        assertThat(run.code()).isZero();
    }

    static Stream<Arguments> dataGoesToStdout() {
        return Stream.of(WITHOUT_SERVERS, WRITING)
                .flatMap(commands -> commands.entrySet().stream())
                .filter(command -> !command.getKey().equals("publish"))
                .map(command -> Arguments.of(command.getKey(), command.getValue()));
    }

    @ParameterizedTest
    @MethodSource
    void dataGoesToStdout(String command, String options) throws Exception {
        ProcessRun run = run(command, options);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isNotEmpty();
        assertThat(run.code()).isZero();
    }

    private ProcessRun run(String command, String options) throws Exception {
        return ProcessRun.ofJar(folder, (command + " " + options).split(" "));
    }
}
