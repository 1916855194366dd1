package dev.braid.faults;

import dev.braid.internal.distribution.Distribution;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.elastic.ElasticAnswer;
import dev.braid.internal.elastic.ElasticClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An Elasticsearch server that is killed, and comes back with its data on the port that it had. */
public final class ElasticNode implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int NOBODY = 65534;

    private final Path folder;
    private final String javaOptions;
    private final int port = Ports.pinned();
    private final ServerProcess process;

    /**
     * A server that is not started yet.
     *
     * @param folder for all of its files; not one that only its owner may enter
     */
    public ElasticNode(Path folder) {
        this(folder, "-Xms256m -Xmx512m", Map.of());
    }

    /** With options of its JVM and settings. */
    public ElasticNode(Path folder, String javaOptions, Map<String, String> settings) {
        this.folder = folder;
        this.javaOptions = javaOptions;
        try {
            layOut(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = new ServerProcess("elasticsearch", command(), folder.resolve("output.log"));
    }

    private void layOut(Map<String, String> settings) throws IOException {
        unpack(new Distribution(null).path());
        for (String name : List.of("data", "logs", "tmp", "home/plugins")) {
            Files.createDirectories(folder.resolve(name));
        }
        StringBuilder others = new StringBuilder();
        new TreeMap<>(settings).forEach((name, value) -> others.append(name + ": " + value + "\n"));
        Files.writeString(
                folder.resolve("home/config/elasticsearch.yml"),
                """
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                xpack.security.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                path.data: %s
                path.logs: %s
                """.formatted(port, Ports.pinned(), folder.resolve("data"), folder.resolve("logs")) + others);
        if (isRoot()) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.setAttribute(file, "unix:uid", NOBODY);
                    Files.setAttribute(file, "unix:gid", NOBODY);
                }
            }
        }
    }

    private void unpack(Path zip) throws IOException {
        try (FileSystem in = FileSystems.newFileSystem(zip);
                Stream<Path> entries = Files.walk(in.getPath("/"))) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                if (entry.getNameCount() > 1) {
                    Path file = folder.resolve("home")
                            .resolve(entry.subpath(1, entry.getNameCount()).toString());
                    if (Files.isDirectory(entry)) {
                        Files.createDirectories(file);
                    } else {
                        Files.createDirectories(folder.resolve(file).getParent());
                        Files.copy(entry, file);
                    }
                }
            }
        }
        try (Stream<Path> programs = Files.list(folder.resolve("home/bin"))) {
            programs.forEach(program -> program.toFile().setExecutable(true, false));
        }
    }

    /** Elasticsearch refuses to run as root. */
    private boolean isRoot() throws IOException {
        return Files.getAttribute(folder, "unix:uid").equals(0);
    }

    private List<String> command() {
        String java = System.getProperty("java.home");
        String environment = "env ES_JAVA_HOME='" + java + "' ES_TMPDIR='" + folder.resolve("tmp")
                + "' ES_JAVA_OPTS='" + javaOptions + " -XX:-UsePerfData'"
                + " CLI_JAVA_OPTS='-XX:TieredStopAtLevel=1 -XX:-UsePerfData' ";
        String user =
                "$(test $(id -u) = 0 && echo setpriv --reuid=" + NOBODY + " --regid=" + NOBODY + " --clear-groups) ";
        return List.of("sh", "-c", "exec " + user + environment + "'" + folder.resolve("home/bin/elasticsearch") + "'");
    }

    /** Starts it where it does not run, and comes back when it serves. */
    public void start() {
        process.start();
        process.await(START, () -> {
            try (ElasticClient client = client()) {
                ElasticAnswer health = client.ask("GET", "/_cluster/health?wait_for_status=yellow&timeout=10s", null);
                if (!health.isDone()) {
                    throw new IOException(health.reason());
                }
            }
        });
    }

    /** Ends it by kill -9: the server itself, and what started it. */
    public void kill() {
        List<ProcessHandle> server = ProcessHandle.of(process.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        server.forEach(ProcessHandle::destroyForcibly);
        server.forEach(ended -> ended.onExit().orTimeout(1, TimeUnit.MINUTES).join());
        process.kill();
    }

    public int port() {
        return port;
    }

    /** Asks it without a network between. */
    public ElasticAnswer ask(String method, String path, @Nullable String json) {
        try (ElasticClient client = client()) {
            return client.ask(method, path, json == null ? null : json.getBytes(StandardCharsets.UTF_8));
        }
    }

    private ElasticClient client() {
        return ElasticClient.of(ElasticAccess.of("the node", "http://localhost:" + port), SILENCE);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
