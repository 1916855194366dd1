package dev.braid.jupiter;

import dev.braid.BraidException;
import dev.braid.internal.setting.Setting;
import dev.braid.internal.setting.SettingNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The value of {@code braid.seed}, and where it was set. */
record SeedSetting(String value, Seed.Source source) {

    static final String KEY = Setting.SEED.key();
    static final String RANDOM = "random";

    /** What JUnit finds among its configuration parameters, the system properties and junit-platform.properties. */
    static @Nullable SeedSetting of(ExtensionContext context) {
        SettingNames.checkProperties();
        ConfigurationFile.check(context);
        String value = context.getConfigurationParameter(KEY).orElse(null);
        return value == null ? null : of(value, System.getProperty(KEY));
    }

    /** JUnit does not say where it found {@code value}. */
    static SeedSetting of(String value, @Nullable String systemProperty) {
        return new SeedSetting(
                value, value.equals(systemProperty) ? Seed.Source.SYSTEM_PROPERTY : Seed.Source.CONFIGURATION);
    }

    boolean isRandom() {
        return value.equals(RANDOM);
    }

    long number() {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new BraidException("`" + KEY + "`: found \"" + value + "\", expected a whole number from "
                    + Long.MIN_VALUE + " to " + Long.MAX_VALUE + ", or " + RANDOM);
        }
    }
}
