package dev.braid.kafka;

import dev.braid.BraidException;
import dev.braid.internal.setting.Setting;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What clients of an external server need besides its address, such as a login. */
final class ClientConfigFile {

    private static final String KEY = "`" + Setting.KAFKA_CLIENT_CONFIG.key() + "`";

    private ClientConfigFile() {}

    static Map<String, Object> read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw new BraidException(
                    KEY + ": found no file " + Path.of(file).toAbsolutePath() + "; correct the path", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new BraidException(
                    KEY + ": found " + file + ", which cannot be read: " + e
                            + "; make it a properties file of Kafka's client settings",
                    e);
        }
        Map<String, Object> config = new HashMap<>();
        properties.forEach((key, value) -> config.put(String.valueOf(key), value));
        KnownSettings.checkFile(KEY + ": " + file, config.keySet(), settingsOfClients());
        return config;
    }

    private static Set<String> settingsOfClients() {
        Set<String> names = new HashSet<>(ProducerConfig.configNames());
        names.addAll(ConsumerConfig.configNames());
        names.addAll(AdminClientConfig.configNames());
        return names;
    }
}
