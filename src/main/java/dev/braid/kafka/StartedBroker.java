package dev.braid.kafka;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** A broker that we have started. It knows best which settings there are: its version may not be that of the class path. */
final class StartedBroker {

    private static final String WHAT = "the settings of the broker";

    private StartedBroker() {}

    /** Refuses settings that it was started with but does not know. */
    static void checkKnows(Set<String> names, KafkaServer server) {
        try (KafkaClients clients = new KafkaClients(server.clientConfig())) {
            KnownSettings.check("broker", names, known(clients));
        }
    }

    private static Set<String> known(KafkaClients clients) {
        try {
            return config(clients.admin()).entries().stream()
                    .filter(entry -> entry.type() != ConfigEntry.ConfigType.UNKNOWN)
                    .map(ConfigEntry::name)
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            throw KafkaProblems.asking(WHAT, clients.servers(), clients.patience(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KafkaProblems.interrupted(WHAT, clients.servers(), e);
        }
    }

    private static Config config(Admin admin) throws ExecutionException, InterruptedException {
        String node = admin.describeCluster().nodes().get().iterator().next().idString();
        ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, node);
        return Objects.requireNonNull(
                admin.describeConfigs(List.of(broker)).all().get().get(broker));
    }
}
