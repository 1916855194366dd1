package dev.braid.kafka;

import dev.braid.BackendMode;
import dev.braid.testkit.LeasingJvm;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The main class of a JVM that leases a broker. */
final class KafkaJvm {

    private KafkaJvm() {}

    /** One that wants a broker of a mode; the given jars are missing on its class path. */
    static LeasingJvm start(
            BackendMode mode, Map<String, String> environment, List<String> options, String... missingJars)
            throws IOException {
        return LeasingJvm.start(KafkaJvm.class, mode, environment, options, missingJars);
    }

    public static void main(String[] arguments) throws IOException {
        BackendMode mode = BackendMode.valueOf(arguments[0]);
        LeasingJvm.serve(() -> {
            KafkaLease lease = KafkaServers.lease(
                    KafkaServerOptions.of(mode, System.getProperty("image", ""), Map.of(), key -> null));
            return new LeasingJvm.Leased(lease.server().mode(), lease.server().address(), lease::close);
        });
    }
}
