package dev.braid.benchmark;

import dev.braid.BackendMode;
import dev.braid.elasticsearch.ElasticsearchBackend;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Prints how many milliseconds Elasticsearch took from being asked for to a green cluster. */
final class ServerStart {

    private static final int FORKS = 5;
    private static final int NOBODY = 65534;
    private static final int LOOK_MILLIS = 10;

    private ServerStart() {}

    public static void main(String[] args) throws Exception {
        System.out.println(args[0].equals("braid") ? braid() : bare());
    }

    /** Both in turn, so that neither has the quiet half of the time. */
    static double extraSeconds() throws IOException, InterruptedException {
        List<Double> extra = new ArrayList<>();
        for (int i = 0; i < FORKS; i++) {
            double bare = Fork.run(ServerStart.class, "bare");
            extra.add((Fork.run(ServerStart.class, "braid") - bare) / 1e3);
        }
        return Medians.of(extra);
    }

    private static long braid() {
        long start = System.nanoTime();
        try (ElasticsearchBackend server =
                ElasticsearchBackend.builder().mode(BackendMode.EMBEDDED).start()) {
            server.prepare(Set.of());
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }
    }

    /** Unpacked beforehand, and started by its own script, as another user than root; with the same heap. */
    private static long bare() throws Exception {
        Path folder = Files.createTempDirectory("bare-server");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try {
            Path home = unpack(folder);
            Files.writeString(home.resolve("config/elasticsearch.yml"), """
                    discovery.type: single-node
                    http.port: %d
                    transport.port: 0
                    xpack.security.enabled: false
                    """.formatted(port));
            Files.createDirectories(home.resolve("plugins"));
            Files.createDirectories(home.resolve("tmp"));
            return millisToGreen(command(folder, home), home, port);
        } finally {
            delete(folder);
        }
    }

    private static Path unpack(Path folder) throws IOException {
        Path repository = Path.of(System.getProperty("user.home"), ".m2", "repository");
        String version =
                ElasticsearchBackend.DEFAULT_IMAGE.substring(ElasticsearchBackend.DEFAULT_IMAGE.lastIndexOf(':') + 1);
        Path zip =
                repository.resolve("org/elasticsearch/distribution/integ-test-zip/elasticsearch/%s/elasticsearch-%s.zip"
                        .formatted(version, version));
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(in, file);
                }
            }
        }
        return folder.resolve("elasticsearch-" + version);
    }

    private static List<String> command(Path folder, Path home) throws IOException {
        List<String> script = List.of("bash", home.resolve("bin/elasticsearch").toString());
        if (!Files.getAttribute(folder, "unix:uid").equals(0)) {
            return script;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "unix:uid", NOBODY);
            }
        }
        List<String> command =
                new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        command.addAll(script);
        return command;
    }

    private static long millisToGreen(List<String> command, Path home, int port) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ES_TMPDIR", home.resolve("tmp").toString());
        builder.environment().put("ES_JAVA_OPTS", "-Xms256m -Xmx1g -XX:-AlwaysPreTouch");
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            while (!isGreen(port)) {
                if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("ended with " + process.exitValue());
                }
            }
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        } finally {
            List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(handle -> handle.onExit().join());
        }
    }

    private static boolean isGreen(int port) {
        try {
            HttpURLConnection health = (HttpURLConnection) URI.create("http://localhost:" + port + "/_cluster/health")
                    .toURL()
                    .openConnection();
            try (InputStream in = health.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("\"green\"");
            }
        } catch (IOException e) {
            // Not yet.
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = new ArrayList<>(files.toList());
            for (int i = all.size() - 1; i >= 0; i--) {
                Files.deleteIfExists(all.get(i));
            }
        }
    }
}
