package dev.braid.internal.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a broker in the tests' JVM is told: it is alone, starts fast and takes little of the heap. */
final class BrokerSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String LISTENERS = "listeners";
    private static final String FOLDERS = "log.dirs";
    private static final String VOTERS = "controller.quorum.voters";

    private BrokerSettings() {}

    /**
     * The settings of a broker that is its own controller.
     *
     * @param overrides what goes before; the controller's listener is added to those there
     */
    static Map<String, String> of(Path folder, int controllerPort, Map<String, String> overrides) {
        String controller = CONTROLLER + "://localhost:" + controllerPort;
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put(FOLDERS, folder.toString());
        settings.put("controller.listener.names", CONTROLLER);
        settings.put(VOTERS, NODE + "@localhost:" + controllerPort);
        settings.put(LISTENERS, "PLAINTEXT://localhost:0");
        putSmallAndAlone(settings);
        settings.putAll(overrides);
        settings.merge(LISTENERS, controller, (users, ours) -> users + "," + ours);
        return settings;
    }

    /** Not read from Kafka's own object, where they have another type before 4.1. */
    static List<String> folders(Map<String, String> settings) {
        return list(settings, FOLDERS);
    }

    /** Not read from Kafka's own object, where they are elsewhere before 4.0. */
    static List<String> voters(Map<String, String> settings) {
        return list(settings, VOTERS);
    }

    private static List<String> list(Map<String, String> settings, String name) {
        return List.of(Objects.requireNonNull(settings.get(name)).split("\\s*,\\s*"));
    }

    private static void putSmallAndAlone(Map<String, String> settings) {
        settings.put("controlled.shutdown.enable", "false");
        // A JVM that stands at a breakpoint sends no heartbeats; there is no other broker to take over.
        settings.put("broker.session.timeout.ms", "3600000");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        // 128 MB of the tests' heap by default.
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("metric.reporters", "");
    }
}
