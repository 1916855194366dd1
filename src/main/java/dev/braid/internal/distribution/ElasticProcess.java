package dev.braid.internal.distribution;

import dev.braid.BraidException;
import dev.braid.internal.elastic.ElasticAccess;
import dev.braid.internal.elastic.ElasticAnswer;
import dev.braid.internal.elastic.ElasticClient;
import dev.braid.internal.server.Guard;
import dev.braid.internal.server.LastLines;
import dev.braid.internal.server.TemporaryFolder;
import dev.braid.internal.setting.Setting;
import dev.braid.internal.time.Durations;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An Elasticsearch server that runs beside this JVM: two processes, a launcher and the server itself. */
public final class ElasticProcess implements AutoCloseable {

    static final String PLACE = "Elasticsearch beside this JVM: ";

    /** Not a setting of the server: it stands in its environment, in containers as well. */
    public static final String JAVA_OPTIONS = "ES_JAVA_OPTS";

    private static final int LOOK_MILLIS = 20;
    private static final Duration ENDING = Duration.ofSeconds(20);

    /** The server itself says when the time is over; this is for one that does not. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final int TIME_IS_OVER = 408;

    private final TemporaryFolder folder = TemporaryFolder.create("braid-elasticsearch-");
    private @Nullable ServerFiles files;
    private @Nullable Process process;
    private @Nullable Guard guard;
    private List<ProcessHandle> server = List.of();
    private String url = "";

    private ElasticProcess() {}

    /**
     * Starts one, and comes back when it serves.
     *
     * @param distribution a zip, or a folder with what is in one
     * @param config settings of the server, which go before ours, and {@link #JAVA_OPTIONS}
     * @param timeout how long it may take to serve
     * @throws BraidException if it does not start
     */
    public static ElasticProcess start(Path distribution, Map<String, String> config, Duration timeout) {
        ElasticProcess started = new ElasticProcess();
        try {
            started.run(distribution, config);
            started.awaitService(timeout);
            return started;
        } catch (IOException e) {
            started.close();
            throw new BraidException(PLACE + ofFiles(e), e);
        } catch (RuntimeException | Error e) {
            started.close();
            throw e;
        }
    }

    private static String ofFiles(IOException e) {
        return String.valueOf(e.getMessage()).contains("No space left")
                ? "found its disk full (" + e.getMessage()
                        + "); free some of it, or take another one for temporary files by" + " -Djava.io.tmpdir"
                : "its files cannot be laid out (" + e
                        + "); correct the distribution, or the folder for temporary files";
    }

    private void run(Path distribution, Map<String, String> config) throws IOException {
        ServerUser user = ServerUser.of(folder.path());
        user.requireWayTo(folder.path());
        if (Files.isDirectory(distribution)) {
            user.requireWayTo(distribution);
        }
        Map<String, String> settings = new TreeMap<>(config);
        @Nullable String javaOptions = settings.remove(JAVA_OPTIONS);
        ServerFiles laidOut = ServerFiles.create(folder.path(), distribution, settings);
        files = laidOut;
        user.give(folder.path());
        List<String> command = new ArrayList<>(user.command());
        boolean isWindows = File.separatorChar == '\\';
        command.add(laidOut.home()
                .resolve("bin")
                .resolve(isWindows ? "elasticsearch.bat" : "elasticsearch")
                .toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(laidOut.output().toFile());
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_HOME");
        environment.put("ES_JAVA_HOME", System.getProperty("java.home"));
        environment.put("ES_PATH_CONF", laidOut.config().toString());
        environment.put("ES_TMPDIR", laidOut.temporary().toString());
        // The launcher lives for as long as the server, and does next to nothing; no file of either stays elsewhere.
        environment.put("CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:-UsePerfData");
        if (javaOptions != null) {
            environment.put(JAVA_OPTIONS, javaOptions);
        }
        Process started = builder.start();
        process = started;
        guard = Guard.overProcess(started.toHandle());
    }

    /** First its port, then its word that it is ready. */
    private void awaitService(Duration timeout) throws IOException {
        long end = System.nanoTime() + timeout.toNanos();
        String address = files().address();
        while (address.isEmpty()) {
            if (!isAlive()) {
                throw failure("ended with exit code " + process().exitValue());
            }
            if (System.nanoTime() > end) {
                throw late(timeout);
            }
            pause();
            address = files().address();
        }
        server = process().descendants().toList();
        url = "http://" + address;
        Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        try (ElasticClient client = ElasticClient.of(ElasticAccess.of("embedded", url), left.plus(GRACE))) {
            ElasticAnswer answer =
                    client.ask("GET", "/_cluster/health?wait_for_status=green&timeout=" + left.toMillis() + "ms", null);
            if (answer.status() == TIME_IS_OVER) {
                throw late(timeout);
            }
            if (!answer.isDone()) {
                throw failure("did not become green (" + answer.reason() + ")");
            }
        }
    }

    private void pause() {
        try {
            process().waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BraidException(PLACE + "interrupted while it started", e);
        }
    }

    private BraidException failure(String what) {
        ServerOutput output = ServerOutput.read(files().output());
        String lines = "the server's last lines:\n" + LastLines.of(output.text());
        return output.cause()
                .map(cause -> new BraidException(PLACE + cause, new IllegalStateException(lines)))
                .orElseGet(() -> new BraidException(PLACE + what + "; see why, and correct its config; " + lines));
    }

    private BraidException late(Duration timeout) {
        return new BraidException(PLACE + "did not serve within " + Durations.words(timeout) + "; raise `"
                + Setting.ELASTICSEARCH_STARTUP_TIMEOUT.key() + "`, or see what holds it up; the server's last lines:\n"
                + LastLines.of(ServerOutput.read(files().output()).text()));
    }

    private ServerFiles files() {
        return started(files);
    }

    private Process process() {
        return started(process);
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("not started");
        }
        return part;
    }

    private boolean isAlive() {
        return process != null && process.isAlive() && server.stream().allMatch(ProcessHandle::isAlive);
    }

    /** Where clients find it. */
    public String url() {
        return url;
    }

    /** What has happened to it, if it does not run any more. */
    public Optional<String> trouble() {
        if (isAlive()) {
            return Optional.empty();
        }
        String what = "a server process that has ended";
        return Optional.of(
                files == null
                        ? what
                        : ServerOutput.read(files.output())
                                .cause()
                                .map(cause -> what + ", since it " + cause)
                                .orElse(what));
    }

    /** Ends both processes, which need not put anything in order, and deletes all files. */
    @Override
    public void close() {
        if (process != null) {
            List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(ElasticProcess::awaitEnd);
        }
        if (guard != null) {
            guard.close();
        }
        folder.close();
    }

    private static void awaitEnd(ProcessHandle ended) {
        CompletableFuture<ProcessHandle> end = ended.onExit();
        try {
            end.get(ENDING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new BraidException(
                    PLACE + "the process " + ended.pid() + " could not be ended within " + Durations.words(ENDING)
                            + "; see what holds it up",
                    e);
        }
    }
}
