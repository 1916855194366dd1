package dev.braid.internal.mode;

import dev.braid.BackendMode;
import dev.braid.BraidException;
import dev.braid.internal.nearest.Nearest;
import dev.braid.internal.setting.Setting;
import dev.braid.internal.time.Durations;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the settings of a server, of which a system property goes first. */
public final class SettingLookup {

    private static final Duration STARTUP_TIMEOUT = Duration.ofMinutes(3);

    private final Function<String, @Nullable String> parameters;

    /** With further settings by their keys, null where there is none. */
    public SettingLookup(Function<String, @Nullable String> parameters) {
        this.parameters = parameters;
    }

    /** Null where it is not set, or blank. */
    public @Nullable String value(Setting setting) {
        String property = System.getProperty(setting.key());
        String value = property == null ? parameters.apply(setting.key()) : property;
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * The mode that a setting asks for.
     *
     * @param asked a mode other than {@code AUTO} wins over the setting: it is what this test needs
     */
    public BackendMode mode(Setting setting, BackendMode asked) {
        @Nullable String mode = value(setting);
        return asked == BackendMode.AUTO && mode != null ? parse(setting, mode) : asked;
    }

    /** How long a server may take to serve, 3 minutes unless it is set: a busy machine takes its time. */
    public Duration startupTimeout(Setting setting) {
        @Nullable String timeout = value(setting);
        try {
            return timeout == null ? STARTUP_TIMEOUT : Durations.parse(timeout);
        } catch (BraidException e) {
            throw new BraidException("`" + setting.key() + "`: " + e.getMessage(), e);
        }
    }

    private static BackendMode parse(Setting setting, String text) {
        return Arrays.stream(BackendMode.values())
                .filter(mode -> mode.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new BraidException("`" + setting.key() + "`: found \"" + text
                        + "\", expected auto, container, embedded or external; " + advice(text)));
    }

    private static String advice(String text) {
        @Nullable String nearest = Nearest.to(text, List.of("auto", "container", "embedded", "external"));
        return nearest == null ? "set one of them" : "did you mean `" + nearest + "`?";
    }
}
