package dev.braid.elasticsearch;

import dev.braid.internal.distribution.ElasticProcess;
import java.util.Map;
import java.util.TreeMap;

/** What a server for tests is told, beside this JVM or in a container, where its own defaults are made for large machines. */
final class ServerDefaults {

    /** Of its JVM: starts small, takes no memory before it is needed, and writes no files that nobody would find. */
    private static final String JVM =
            "-Xms256m -Xmx1g -XX:-AlwaysPreTouch -XX:-UsePerfData -XX:-HeapDumpOnOutOfMemoryError";

    private ServerDefaults() {}

    /** The defaults, but for what users want otherwise. */
    static Map<String, String> with(Map<String, String> overrides) {
        Map<String, String> settings = new TreeMap<>();
        // A machine whose disk is nearly full still has room for tests.
        settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        settings.putAll(overrides);
        settings.merge(ElasticProcess.JAVA_OPTIONS, JVM, (users, ours) -> ours + " " + users);
        return settings;
    }
}
