package dev.braid.kafka;

import dev.braid.BackendMode;
import dev.braid.internal.mode.ModeChoice;
import dev.braid.internal.mode.SettingLookup;
import dev.braid.internal.server.ContainerKind;
import dev.braid.internal.server.ServerKind;
import dev.braid.internal.setting.Setting;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which server is wanted.
 *
 * @param mode where it comes from
 * @param image that is asked for; empty if any will do
 * @param config settings of a broker that we start
 * @param startupTimeout how long a container may take to serve
 * @param bootstrapServers the address of an external one; null when none is configured
 * @param clientConfig a properties file for clients of an external one; null for none
 */
record KafkaServerOptions(
        BackendMode mode,
        String image,
        Map<String, String> config,
        Duration startupTimeout,
        @Nullable String bootstrapServers,
        @Nullable String clientConfig) {

    /** What messages say of servers. */
    static final ServerKind KIND = new ServerKind(
            "Kafka",
            "a broker in this JVM",
            Setting.KAFKA_MODE,
            Setting.KAFKA_BOOTSTRAP_SERVERS,
            "localhost:9092",
            Setting.KAFKA_STARTUP_TIMEOUT,
            KafkaLibrary.CLIENT,
            KafkaLibrary.BROKER,
            new ContainerKind(
                    KafkaBackend.DEFAULT_IMAGE,
                    KafkaLibrary.CONTAINER_TYPE,
                    "getBootstrapServers",
                    KafkaLibrary.CONTAINER));

    KafkaServerOptions {
        config = Map.copyOf(config);
    }

    /**
     * What an annotation asks for, together with the settings from outside, of which a system property goes first.
     *
     * @param asked a mode other than {@code AUTO} wins over the setting: it is what this test needs
     * @param image of a container; empty if any will do
     * @param config settings of a broker that we start
     * @param parameters the value of a setting by its key, null where there is none
     * @throws BraidException if an image or settings are asked for with a server that already runs
     */
    static KafkaServerOptions of(
            BackendMode asked,
            String image,
            Map<String, String> config,
            Function<String, @Nullable String> parameters) {
        ModeChoice.checkExternal(KIND, asked, image, config);
        SettingLookup settings = new SettingLookup(parameters);
        return new KafkaServerOptions(
                settings.mode(Setting.KAFKA_MODE, asked),
                image,
                config,
                settings.startupTimeout(Setting.KAFKA_STARTUP_TIMEOUT),
                settings.value(Setting.KAFKA_BOOTSTRAP_SERVERS),
                settings.value(Setting.KAFKA_CLIENT_CONFIG));
    }

    ModeChoice choice() {
        return ModeChoice.of(KIND, mode, bootstrapServers != null, image);
    }

    /** What messages say of servers such as this one. */
    ServerKind kind() {
        return image.isEmpty() ? KIND : KIND.inContainersOnly();
    }

    /** The same server by another way of asking: only what makes a difference in this mode is kept. */
    KafkaServerOptions in(BackendMode chosen) {
        boolean external = chosen == BackendMode.EXTERNAL;
        return new KafkaServerOptions(
                chosen,
                chosen == BackendMode.CONTAINER ? KIND.image(image) : "",
                external ? Map.of() : config,
                chosen == BackendMode.CONTAINER ? startupTimeout : Duration.ZERO,
                external ? bootstrapServers : null,
                external ? clientConfig : null);
    }
}
