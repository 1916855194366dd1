package dev.braid.elasticsearch;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.internal.distribution.Distribution;
import dev.braid.internal.mode.ModeChoice;
import dev.braid.internal.mode.SettingLookup;
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
 * @param secure whether a container speaks TLS and wants a password
 * @param config settings of a server that we start
 * @param startupTimeout how long such a server may take to serve
 * @param distribution of an embedded one
 * @param external one that runs; null when none is configured
 */
record ElasticServerOptions(
        BackendMode mode,
        String image,
        boolean secure,
        Map<String, String> config,
        Duration startupTimeout,
        Distribution distribution,
        @Nullable ExternalLogin external) {

    ElasticServerOptions {
        config = Map.copyOf(config);
    }

    /**
     * What an annotation asks for, together with the settings from outside, of which a system property goes first.
     *
     * @param asked a mode other than {@code AUTO} wins over the setting: it is what this test needs
     * @param image of a container; empty if any will do
     * @param secure whether a container speaks TLS and wants a password
     * @param config settings of a server that we start
     * @param parameters the value of a setting by its key, null where there is none
     * @throws BraidException if an image or settings are asked for with a server that already runs
     */
    static ElasticServerOptions of(
            BackendMode asked,
            String image,
            boolean secure,
            Map<String, String> config,
            Function<String, @Nullable String> parameters) {
        ModeChoice.checkExternal(ElasticLibrary.kind(new Distribution(null)), asked, image, config);
        SettingLookup settings = new SettingLookup(parameters);
        return new ElasticServerOptions(
                settings.mode(Setting.ELASTICSEARCH_MODE, asked),
                image,
                secure,
                config,
                settings.startupTimeout(Setting.ELASTICSEARCH_STARTUP_TIMEOUT),
                new Distribution(settings.value(Setting.ELASTICSEARCH_DISTRIBUTION)),
                ExternalLogin.of(settings));
    }

    /** What messages say of servers such as this one. */
    ServerKind kind() {
        ServerKind kind = ElasticLibrary.kind(distribution);
        return secure || !image.isEmpty() ? kind.inContainersOnly() : kind;
    }

    /**
     * Where it comes from.
     *
     * @throws BraidException if it cannot be had
     */
    ModeChoice choice() {
        boolean hasAddress = external != null;
        if (secure && mode == BackendMode.EMBEDDED) {
            throw new BraidException("Elasticsearch beside this JVM: found that it shall be secure, expected a server"
                    + " without TLS and password; take a container, or leave out `secure`");
        }
        return secure && mode == BackendMode.AUTO && !hasAddress
                ? new ModeChoice(
                        ModeChoice.of(kind(), BackendMode.CONTAINER, false, image)
                                .mode(),
                        "it shall be secure")
                : ModeChoice.of(ElasticLibrary.kind(distribution), mode, hasAddress, image);
    }

    /** The same server by another way of asking: only what makes a difference in this mode is kept. */
    ElasticServerOptions in(BackendMode chosen) {
        return new ElasticServerOptions(
                chosen,
                chosen == BackendMode.CONTAINER ? kind().image(image) : "",
                chosen == BackendMode.CONTAINER && secure,
                chosen == BackendMode.EXTERNAL ? Map.of() : config,
                chosen == BackendMode.EXTERNAL ? Duration.ZERO : startupTimeout,
                chosen == BackendMode.EMBEDDED ? distribution : new Distribution(null),
                chosen == BackendMode.EXTERNAL ? external : null);
    }
}
