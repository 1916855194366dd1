package dev.braid.internal.distribution;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folders of one server.
 *
 * @param folder has all that it writes
 * @param home its distribution
 */
record ServerFiles(Path folder, Path home) {

    /** Of parts that a distribution may have, and that do more in the background than tests want. */
    private static final Map<String, String> BACKGROUND =
            Map.of("x-pack-ml", "xpack.ml.enabled", "ingest-geoip", "ingest.geoip.downloader.enabled");

    /**
     * Lays them out.
     *
     * @param distribution a zip, which is unpacked, or a folder, which is left alone
     * @param config settings of the server, which go before ours
     */
    static ServerFiles create(Path folder, Path distribution, Map<String, String> config) throws IOException {
        boolean isUnpacked = Files.isDirectory(distribution);
        ServerFiles files = new ServerFiles(folder, isUnpacked ? distribution : folder.resolve("home"));
        if (!isUnpacked) {
            Unpacking.unpack(distribution, files.home);
            // The server looks into it, and a zip has no empty folders.
            Files.createDirectories(files.home.resolve("plugins"));
        }
        Files.createDirectories(files.temporary());
        Files.createDirectories(files.logs());
        Files.createDirectories(files.config());
        files.copyConfig();
        Files.writeString(files.config().resolve("elasticsearch.yml"), files.settings(config));
        return files;
    }

    private void copyConfig() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("config"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.copy(file, config().resolve(file.getFileName()));
            }
        }
    }

    private String settings(Map<String, String> config) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("cluster.name", "braid");
        settings.put("node.name", "braid");
        settings.put("discovery.type", "single-node");
        settings.put("network.host", "127.0.0.1");
        settings.put("http.port", "0");
        settings.put("transport.port", "0");
        settings.put("xpack.security.enabled", "false");
        BACKGROUND.forEach((module, setting) -> {
            if (Files.isDirectory(home.resolve("modules").resolve(module))) {
                settings.put(setting, "false");
            }
        });
        settings.putAll(config);
        settings.put("path.data", folder.resolve("data").toString());
        settings.put("path.logs", logs().toString());
        settings.put("node.portsfile", "true");
        StringBuilder text = new StringBuilder();
        settings.forEach((key, value) ->
                text.append(quoted(key)).append(": ").append(quoted(value)).append('\n'));
        return text.toString();
    }

    /** What JSON quotes, YAML reads. */
    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    Path config() {
        return folder.resolve("config");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    private Path logs() {
        return folder.resolve("logs");
    }

    /** What launcher and server print. */
    Path output() {
        return folder.resolve("output.log");
    }

    /** Where clients find it; empty until it serves. */
    String address() throws IOException {
        Path ports = logs().resolve("http.ports");
        return Files.exists(ports)
                ? Files.readString(ports, StandardCharsets.US_ASCII)
                        .lines()
                        .findFirst()
                        .orElse("")
                : "";
    }
}
