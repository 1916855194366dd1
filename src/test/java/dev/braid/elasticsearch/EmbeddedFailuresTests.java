package dev.braid.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.testkit.LeasingJvm;
import dev.braid.testkit.OwnServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Servers beside this JVM that do not start. */
@OwnServer
@Execution(ExecutionMode.SAME_THREAD) // Each test starts a server.
class EmbeddedFailuresTests {

    private static final String PLACE = "Elasticsearch beside this JVM: ";

    @Test
    void outOfMemory() {
        assertMessage(
                Map.of("ES_JAVA_OPTS", "-Xms12m -Xmx12m"),
                "ran out of memory (java.lang.OutOfMemoryError: Java heap space);"
                        + " give it a larger heap, by ES_JAVA_OPTS=-Xmx1g in its config");
    }

    @Test
    void aWrongSetting() {
        assertMessage(
                Map.of("cluster.nam", "x"),
                "found a wrong setting (unknown setting [cluster.nam] did you mean [cluster.name]?);"
                        + " correct it in its config");
    }

    @Test
    void aPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertMessage(
                    Map.of("http.port", String.valueOf(port)),
                    "found a port in use (Failed to bind to 127.0.0.1:" + port
                            + "); end what listens there, or leave the port to the server");
        }
    }

    private static void assertMessage(Map<String, String> config, String message) {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ElasticsearchBackend.builder()
                        .mode(BackendMode.EMBEDDED)
                        .config(config)
                        .start())
                .withMessage(PLACE + message)
                .havingCause()
                .withMessageStartingWith("the server's last lines:\n");
    }

    @Test
    void tooLittleTime() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ElasticsearchBackend.builder()
                        .mode(BackendMode.EMBEDDED)
                        .config(Map.of("cluster.name", "in-a-hurry"))
                        .settings(Map.of("braid.elasticsearch.startup-timeout", "1s")::get)
                        .start())
                .withMessageStartingWith(
                        PLACE + "did not serve within 1s; raise"
                                + " `braid.elasticsearch.startup-timeout`, or see what holds it up; the server's last lines:\n");
    }

    @Test
    void imageOfAContainer() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ElasticsearchBackend.builder()
                        .mode(BackendMode.EMBEDDED)
                        .image("elasticsearch:8.1.0")
                        .start())
                .withMessage(
                        PLACE + "found the image `elasticsearch:8.1.0`, expected none, since only containers have one;"
                                + " remove `image`, or choose the mode CONTAINER");
    }

    @Test
    void secure() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ElasticsearchBackend.builder()
                        .mode(BackendMode.EMBEDDED)
                        .secure(true)
                        .start())
                .withMessage(PLACE + "found that it shall be secure, expected a server without TLS and password;"
                        + " take a container, or leave out `secure`");
    }

    @Test
    void noFileWhereTheSettingSays() {
        assertThatExceptionOfType(BraidException.class)
                .isThrownBy(() -> ElasticsearchBackend.builder()
                        .mode(BackendMode.EMBEDDED)
                        .settings(Map.of("braid.elasticsearch.distribution", "/nowhere/server.zip")::get)
                        .start())
                .withMessage("`braid.elasticsearch.distribution`: found no file and no folder /nowhere/server.zip;"
                        + " correct the path");
    }

    @Test
    void rootWithoutAWayToBeSomebodyElse() throws IOException {
        assumeThat(isRoot()).isTrue();
        try (LeasingJvm jvm = ElasticsearchJvm.start(BackendMode.EMBEDDED, Map.of("PATH", "/nowhere"), List.of())) {
            assertThat(jvm.lines())
                    .containsExactly(PLACE + "found tests that run as root, as whom Elasticsearch refuses to run,"
                            + " and no `setpriv` to run it as somebody else;"
                            + " install util-linux, which has it, or run the tests as another user");
        }
    }

    @Test
    void aFolderThatNobodyElseMayEnter(@TempDir Path folder) throws IOException {
        assumeThat(isRoot()).isTrue();
        try (LeasingJvm jvm =
                ElasticsearchJvm.start(BackendMode.EMBEDDED, Map.of(), List.of("-Djava.io.tmpdir=" + folder))) {
            assertThat(jvm.lines())
                    .singleElement()
                    .asString()
                    .startsWith(PLACE + "found " + folder + "/braid-elasticsearch-")
                    .endsWith(
                            " in " + folder + ", which only its owner may enter, while the server runs as another user"
                                    + " than root; take a folder that all may enter, for temporary files by"
                                    + " -Djava.io.tmpdir=/tmp");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFullDisk(@TempDir Path folder) throws IOException, InterruptedException {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=20m,mode=755", "tmpfs", folder.toString()))
                .as("the tests may mount a small disk")
                .isZero();
        try (LeasingJvm jvm =
                ElasticsearchJvm.start(BackendMode.EMBEDDED, Map.of(), List.of("-Djava.io.tmpdir=" + folder))) {
            assertThat(jvm.lines())
                    .containsExactly(PLACE + "found its disk full (No space left on device); free some of it,"
                            + " or take another one for temporary files by -Djava.io.tmpdir");
        } finally {
            run("umount", folder.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return isRoot() ? new ProcessBuilder(command).start().waitFor() : -1;
    }

    private static boolean isRoot() throws IOException {
        Path own = Path.of("/proc/self");
        return Files.exists(own) && Files.getOwner(own).getName().equals("root");
    }
}
