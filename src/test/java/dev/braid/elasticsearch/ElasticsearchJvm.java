package dev.braid.elasticsearch;

import dev.braid.BackendMode;
import dev.braid.testkit.LeasingJvm;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The main class of a JVM that leases a server. */
final class ElasticsearchJvm {

    private ElasticsearchJvm() {}

    /** One that wants a server of a mode; the given jars are missing on its class path. */
    static LeasingJvm start(
            BackendMode mode, Map<String, String> environment, List<String> options, String... missingJars)
            throws IOException {
        return LeasingJvm.start(ElasticsearchJvm.class, mode, environment, options, missingJars);
    }

    public static void main(String[] arguments) throws IOException {
        BackendMode mode = BackendMode.valueOf(arguments[0]);
        LeasingJvm.serve(() -> {
            ElasticsearchBackend elasticsearch =
                    ElasticsearchBackend.builder().mode(mode).start();
            return new LeasingJvm.Leased(elasticsearch.mode(), elasticsearch.url(), elasticsearch::close);
        });
    }
}
